package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One session of a {@link DsqlPair}. It connects with its first step. */
public final class PairSession implements AutoCloseable {
  private final String name;
  private final DataSource sessions;
  private final Unexpected unexpected;
  private @Nullable Connection connection;

  PairSession(String name, DataSource sessions, Unexpected unexpected) {
    this.name = name;
    this.sessions = sessions;
    this.unexpected = unexpected;
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Executes a statement. */
  public PairStep<Integer> exec(String sql) {
    return step(
        sql,
        connected -> {
          try (Statement statement = connected.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
          }
        });
  }

  /** Executes a query and reads all of its rows. */
  public PairRows query(String sql) {
    return new PairRows(step(sql, connected -> rows(connected, sql)));
  }

  public PairStep<Integer> commit() {
    return step(
        "COMMIT",
        connected -> {
          connected.commit();
          return 0;
        });
  }

  public PairStep<Integer> rollback() {
    return step(
        "ROLLBACK",
        connected -> {
          connected.rollback();
          return 0;
        });
  }

  private <T> PairStep<T> step(String what, Work<T> work) {
    unexpected.raise();
    String step = name + ": " + what;
    try {
      return new PairStep<>(step, work.on(connected()), null, unexpected);
    } catch (SQLException e) {
      unexpected.set(step, e);
      return new PairStep<>(step, null, e, unexpected);
    }
  }

  private Connection connected() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = sessions.getConnection();
      connection = open;
      open.setAutoCommit(false);
    }
    return open;
  }

  private static List<List<@Nullable Object>> rows(Connection connected, String sql)
      throws SQLException {
    try (Statement statement = connected.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** Rolls back. */
  @Override
  public void close() throws SQLException {
    try (Connection open = connection) {
      if (open != null && !open.isClosed()) {
        open.rollback();
      }
    }
  }
}
