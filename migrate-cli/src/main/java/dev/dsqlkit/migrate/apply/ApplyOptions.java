package dev.dsqlkit.migrate.apply;

import java.time.Duration;

/**
 * How a plan is applied.
 *
 * @param attempts of a statement that loses a conflict (SQLSTATE 40001), from 1
 * @param batchRows rows that one transaction of a backfill or copy writes, from 1 to 3,000
 * @param batchPause wait between two of them
 * @param jobTimeout how long a job is waited for
 * @param waits which jobs are waited for
 * @param lease whether a lease is taken against a second apply
 * @param leaseTimeout how long the lease of another is waited for
 */
public record ApplyOptions(
    int attempts,
    int batchRows,
    Duration batchPause,
    Duration jobTimeout,
    Waits waits,
    boolean lease,
    Duration leaseTimeout) {
  /** Ten attempts, 1,000 rows, six hours, all jobs, a lease that is waited for 30 s. */
  public static final ApplyOptions DEFAULT =
      new ApplyOptions(
          10, 1_000, Duration.ZERO, Duration.ofHours(6), Waits.ALL, true, Duration.ofSeconds(30));

  /** The rows that one transaction of Aurora DSQL may write. */
  static final int MOST_ROWS = 3_000;

  /** Checks the ranges. */
  public ApplyOptions {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1, but is " + attempts);
    }
    if (batchRows < 1 || batchRows > MOST_ROWS) {
      throw new IllegalArgumentException("batch rows must be from 1 to 3000, but are " + batchRows);
    }
  }

  /** Which jobs are waited for. */
  public enum Waits {
    ALL,
    /** Those of unique indexes and constraints only. */
    UNIQUE,
    NONE
  }
}
