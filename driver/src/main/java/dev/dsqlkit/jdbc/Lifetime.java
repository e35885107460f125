package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.SessionAge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** How long one connection to the server is used. It begins before it is opened. */
final class Lifetime {
  /** The connections that a pool has opened together are not to end together. */
  private static final double JITTER = 0.05;

  /** For what is sent before the service ends the connection, but arrives later. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final Instant began;
  private final long beganNanos = System.nanoTime();
  private final Duration life;
  private final BooleanSupplier moved;

  /**
   * @param most the longest that it may be
   * @param random from 0 to 1: how much of the jitter is taken off
   * @param moved whether it has ended before its time, because a test goes on elsewhere
   */
  Lifetime(InstantSource clock, Duration most, double random, BooleanSupplier moved) {
    this.clock = clock;
    this.moved = moved;
    this.began = clock.instant();
    this.life = most.minusMillis((long) (most.toMillis() * JITTER * random));
  }

  /** Whether it has ended because a test goes on elsewhere. */
  boolean hasMoved() {
    return moved.getAsBoolean();
  }

  /** Whether the connection should not be used any more, though it may be there for a while. */
  boolean isOver() {
    return moved.getAsBoolean() || age().compareTo(life) >= 0;
  }

  /** Whether Aurora DSQL has ended the connection by now, or will while it is used. */
  boolean hasEnded() {
    return moved.getAsBoolean() || age().compareTo(SessionAge.MOST.minus(MARGIN)) >= 0;
  }

  /**
   * By the clock that shows more: the one may be set back, the other stands while a machine sleeps.
   */
  private Duration age() {
    Duration byClock = Duration.between(began, clock.instant());
    Duration byTimer = Duration.ofNanos(System.nanoTime() - beganNanos);
    return byClock.compareTo(byTimer) > 0 ? byClock : byTimer;
  }

  Instant now() {
    return clock.instant();
  }
}
