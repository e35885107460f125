package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The second layer as these tests see it: runs a unit of work until it no longer conflicts. */
final class UnitOfWork {
  private static final int MAX_ATTEMPTS = 1_000;

  private UnitOfWork() {}

  static <T> T run(DataSource dataSource, TransactionWork<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = dataSource.getConnection()) {
        connection.setAutoCommit(false);
        return runOnce(connection, work);
      } catch (SQLException e) {
        if (!SqlStates.saysConflict(e) || attempt == MAX_ATTEMPTS) {
          throw e;
        }
      }
    }
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
