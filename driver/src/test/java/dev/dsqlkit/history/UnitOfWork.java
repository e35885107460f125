package dev.dsqlkit.history;

import dev.dsqlkit.retry.DsqlTransactions;
import dev.dsqlkit.retry.RetryPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The second layer as these tests use it: runs a unit of work until it no longer conflicts. */
final class UnitOfWork {
  private static final RetryPolicy LONG =
      new RetryPolicy(1_000, Duration.ofSeconds(60), Duration.ofMillis(500));

  private UnitOfWork() {}

  static <T> T run(DataSource dataSource, TransactionWork<T> work) throws SQLException {
    return DsqlTransactions.run(dataSource, LONG, work::run);
  }

  /** Runs a unit of work and commits, or rolls back. */
  static <T> T runOnce(Connection connection, TransactionWork<T> work) throws SQLException {
    try {
      T result = work.run(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      try {
        connection.rollback();
      } catch (SQLException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }
}
