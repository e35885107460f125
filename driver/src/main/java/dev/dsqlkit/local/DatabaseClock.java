package dev.dsqlkit.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of all connections of this JVM to one database, by which transactions grow too old. For
 * tests, through {@code connection.unwrap(DatabaseClock.class)} in local mode.
 *
 * <p>Thread-safe.
 */
public final class DatabaseClock implements InstantSource {
  private final InstantSource source;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public DatabaseClock(InstantSource source) {
    this.source = source;
  }

  /** Moves the clock on, for transactions that are open too. */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("Time does not go back: " + by);
    }
    ahead.accumulateAndGet(by, Duration::plus);
  }

  @Override
  public Instant instant() {
    return source.instant().plus(ahead.get());
  }
}
