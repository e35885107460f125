package dev.dsqlkit.cluster;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Spaces the new connections of a process to one cluster, so that a start of many pools does not
 * use up the cluster's quota, which is 100 per second after a burst of 1,000 (2026-09).
 *
 * <p>It is a token bucket, kept as the time at which it was last empty. Who has to wait reserves
 * its place, so those who come later wait longer.
 */
final class ConnectRate {
  /**
   * One less than the quota's ten: the cluster counts connections when they arrive, and those of a
   * busy machine arrive closer together than they set out.
   */
  private static final int BURST_SECONDS = 9;

  private final int perSecond;
  private final long interval;
  private final long burst;
  private final LongSupplier nanos;
  private final AtomicLong next;

  /**
   * A full bucket.
   *
   * @param perSecond from 1
   * @param nanos as {@link System#nanoTime}
   */
  ConnectRate(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
    this.burst = Duration.ofSeconds(BURST_SECONDS).toNanos();
    this.nanos = nanos;
    this.next = new AtomicLong(nanos.getAsLong() - burst);
  }

  int perSecond() {
    return perSecond;
  }

  /**
   * Reserves a place.
   *
   * @param longest the wait from which on none is reserved
   * @return the nanoseconds to wait for it, at least 0; -1 if it would be longer
   */
  long reserve(long longest) {
    while (true) {
      long now = nanos.getAsLong();
      long free = next.get();
      long place = free - (now - burst) < 0 ? now - burst : free; // the bucket holds no more
      long wait = Math.max(0, place + interval - now);
      if (wait > longest) {
        return -1;
      }
      if (next.compareAndSet(free, place + interval)) {
        return wait;
      }
    }
  }
}
