package dev.dsqlkit.retry;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of a transaction, and runs all of it again when it loses to another transaction.
 * That helps where the driver's own replay cannot: when the work depends on what it has read.
 */
public final class DsqlTransactions {
  private DsqlTransactions() {}

  /** Runs it under {@link RetryPolicy#DEFAULT}. */
  public static <T extends @Nullable Object> T run(DataSource source, TransactionWork<T> work)
      throws SQLException {
    return run(source, RetryPolicy.DEFAULT, work);
  }

  /**
   * Takes a connection, runs the work with autocommit off and commits; after SQLSTATE 40001 or
   * 40P01, at any statement or at COMMIT and however the work wrapped it, it rolls back and does
   * all of it again with another connection. Inside another unit of work of this thread it runs
   * once, in a transaction of its own.
   *
   * @throws DsqlRetryExhausted if the policy allows no further attempt, or the thread was
   *     interrupted; what the last attempt threw is the cause
   * @throws SQLException whatever else the work or the connection throws, at once
   */
  public static <T extends @Nullable Object> T run(
      DataSource source, RetryPolicy policy, TransactionWork<T> work) throws SQLException {
    return run(source, new RetryLoop(policy), work);
  }

  static <T extends @Nullable Object> T run(
      DataSource source, RetryLoop loop, TransactionWork<T> work) throws SQLException {
    return loop.run(new JdbcUnit<>(source, work));
  }
}
