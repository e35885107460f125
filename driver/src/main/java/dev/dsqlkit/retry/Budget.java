package dev.dsqlkit.retry;

import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The attempts and the time that one transaction has left, all its conflicts together. */
public final class Budget {
  private final RetryPolicy policy;
  private final RetryQuota quota;
  private final Pause pause;
  private final RandomGenerator random;
  private int attempts = 1;
  private int taken;
  private long spentNanos;
  private long waitedNanos;

  /**
   * A full budget.
   *
   * @param pause waits; another thread may end the wait
   */
  public Budget(RetryPolicy policy, RetryQuota quota, Pause pause, RandomGenerator random) {
    this.policy = policy;
    this.quota = quota;
    this.pause = pause;
    this.random = random;
  }

  /** The number of the attempt that runs, 1 for the first. */
  public int attempts() {
    return attempts;
  }

  public boolean isUsed() {
    return attempts > 1;
  }

  public Duration elapsed() {
    return Duration.ofNanos(spentNanos);
  }

  public Duration waited() {
    return Duration.ofNanos(waitedNanos);
  }

  /** Time that the last attempt took. */
  public void spent(long nanos) {
    spentNanos += nanos;
  }

  /**
   * Waits before another attempt, which is counted then.
   *
   * @param failedNanos how long the failed attempt took
   * @param limit the time that the caller has at most, if less than the policy's deadline
   * @throws DsqlRetryExhausted if nothing is left
   * @throws InterruptedException if the thread is interrupted
   */
  public void backOff(Failure failure, long failedNanos, Duration limit, SQLException conflict)
      throws DsqlRetryExhausted, InterruptedException {
    Duration deadline = limit.compareTo(policy.deadline()) < 0 ? limit : policy.deadline();
    if (attempts >= policy.maxAttempts()) {
      throw exhausted("and may not be attempted again", failure, conflict);
    }
    Duration wait = policy.backoff(attempts, failedNanos, failure, random);
    if (elapsed().plus(wait).compareTo(deadline) >= 0) {
      throw exhausted(
          "and another attempt would pass its deadline of %d ms".formatted(deadline.toMillis()),
          failure,
          conflict);
    }
    if (!quota.take()) {
      throw exhausted(
          "and this process has too many transactions that retry in vain (retry quota)",
          failure,
          conflict);
    }
    taken++;
    long start = System.nanoTime();
    try {
      pause.await(wait);
    } finally {
      long waited = System.nanoTime() - start;
      waitedNanos += waited;
      spentNanos += waited;
    }
    attempts++;
  }

  /** The transaction is committed: its retries were not in vain. */
  public void succeeded() {
    if (taken > 0) {
      quota.succeeded(taken);
    } else {
      quota.succeededAtOnce();
    }
    reset();
  }

  /** Another transaction begins; what this one took is lost to the quota. */
  public void reset() {
    attempts = 1;
    taken = 0;
    spentNanos = 0;
    waitedNanos = 0;
  }

  private long spentMillis() {
    return elapsed().toMillis();
  }

  /** The conflict is the cause; its text may show values of a batch. */
  private DsqlRetryExhausted exhausted(String budget, Failure failure, SQLException conflict) {
    return new DsqlRetryExhausted(
        "The transaction still conflicts (%s) %s; it took %d attempts and %d ms. Nothing is committed; run the unit of work again later."
            .formatted(failure.label(), budget, attempts, spentMillis()),
        conflict);
  }
}
