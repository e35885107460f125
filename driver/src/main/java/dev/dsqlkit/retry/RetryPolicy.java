package dev.dsqlkit.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and how long a transaction is tried again.
 *
 * @param maxAttempts attempts in all, the first included; at least 1
 * @param deadline time that all further attempts and the waits before them may take together
 * @param maxDelay the longest wait before an attempt
 */
public record RetryPolicy(int maxAttempts, Duration deadline, Duration maxDelay) {
  /** 8 attempts within 5 s, waits of 500 ms at most. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(8, Duration.ofSeconds(5), Duration.ofMillis(500));

  private static final long MILLISECOND = 1_000_000;
  private static final long LONGEST_SCALE = 50 * MILLISECOND;

  /** A server that is away needs longer than a transaction that is in the way. */
  private static final Duration UNAVAILABLE_SCALE = Duration.ofMillis(100);

  private static final int UNAVAILABLE_FACTOR = 4;

  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts must be at least 1, but is " + maxAttempts);
    }
    if (deadline.isNegative() || maxDelay.isNegative()) {
      throw new IllegalArgumentException("deadline and maxDelay must not be negative");
    }
  }

  /**
   * The wait before the next attempt: backoff with full jitter. Its scale is how long the failed
   * attempt took, because that tells how long the transactions are that it meets.
   *
   * @param failed number of the attempt that failed, 1 for the first
   * @param nanos how long it took
   */
  Duration backoff(int failed, long nanos, Failure failure, RandomGenerator random) {
    if (failure == Failure.SCHEMA_CONFLICT && failed == 1) {
      return Duration.ZERO; // the session knows the new catalog by now
    }
    if (failure == Failure.UNAVAILABLE) {
      return new Backoff(UNAVAILABLE_SCALE, maxDelay.multipliedBy(UNAVAILABLE_FACTOR))
          .wait(failed, random);
    }
    long scale = Math.max(MILLISECOND, Math.min(nanos, LONGEST_SCALE));
    return new Backoff(Duration.ofNanos(scale), maxDelay).wait(failed, random);
  }
}
