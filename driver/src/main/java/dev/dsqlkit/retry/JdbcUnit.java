package dev.dsqlkit.retry;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A transaction on a connection of its own, another one in each attempt. */
final class JdbcUnit<T extends @Nullable Object> implements UnitOfWork<T, SQLException> {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.retry");

  private final DataSource source;
  private final TransactionWork<T> work;

  JdbcUnit(DataSource source, TransactionWork<T> work) {
    this.source = source;
    this.work = work;
  }

  @Override
  public T attempt() throws SQLException {
    Connection connection = source.getConnection();
    boolean autoCommit = false;
    T result;
    try {
      autoCommit = connection.getAutoCommit();
      if (autoCommit) {
        connection.setAutoCommit(false);
      }
      result = work.run(UnitConnection.of(connection));
      connection.commit();
    } catch (Throwable e) {
      rollBack(connection, autoCommit, e);
      throw e;
    }
    giveBack(connection, autoCommit);
    return result;
  }

  /** Nothing is thrown once the commit has succeeded. */
  @Override
  public boolean leftNothing() {
    return true;
  }

  @Override
  public SQLException gaveUp(String why, Throwable last) {
    return new DsqlRetryExhausted(why, last);
  }

  private static void rollBack(Connection connection, boolean autoCommit, Throwable first) {
    try {
      connection.rollback();
      restore(connection, autoCommit);
    } catch (SQLException | RuntimeException e) {
      suppress(first, e);
      abort(
          connection, first); // a pool must not lend it again, and switching autocommit on commits
    }
    try {
      connection.close();
    } catch (SQLException | RuntimeException e) {
      suppress(first, e);
    }
  }

  private static void abort(Connection connection, Throwable first) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      suppress(first, e);
    }
  }

  /** The transaction is committed: an exception would tell the caller that it is not. */
  private static void giveBack(Connection connection, boolean autoCommit) {
    try (connection) {
      restore(connection, autoCommit);
    } catch (SQLException | RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING, "A connection failed after its commit: {0}", e.getMessage());
    }
  }

  private static void restore(Connection connection, boolean autoCommit) throws SQLException {
    if (autoCommit) {
      connection.setAutoCommit(true);
    }
  }

  private static void suppress(Throwable first, Throwable later) {
    if (first != later) {
      first.addSuppressed(later);
    }
  }
}
