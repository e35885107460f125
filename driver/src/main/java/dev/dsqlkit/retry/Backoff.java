package dev.dsqlkit.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential backoff with full jitter.
 *
 * @param scale half of the longest first wait
 * @param cap the longest wait of all
 */
public record Backoff(Duration scale, Duration cap) {
  /** More doublings would overflow, and are over any cap. */
  private static final int MOST_DOUBLINGS = 20;

  /**
   * The wait before the next attempt, anything from zero to its ceiling.
   *
   * @param failed number of the attempt that failed, 1 for the first
   */
  public Duration wait(int failed, RandomGenerator random) {
    long ceiling = Math.min(cap.toNanos(), scale.toNanos() << Math.min(failed, MOST_DOUBLINGS));
    return Duration.ofNanos(ceiling == 0 ? 0 : random.nextLong(ceiling));
  }
}
