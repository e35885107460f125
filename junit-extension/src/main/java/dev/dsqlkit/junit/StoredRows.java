package dev.dsqlkit.junit;

import dev.dsqlkit.junit.DsqlSnapshot.SequenceState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Takes all rows out of a database and puts them back, past rules, triggers and foreign keys. */
final class StoredRows {
  private final Connection connection;
  private final Relations relations;

  /**
   * Those of a database.
   *
   * @param connection to PostgreSQL itself, as a superuser; its transactions are this class's
   * @param schema the only one that is the test's, if that is so
   */
  StoredRows(Connection connection, Optional<String> schema) {
    this.connection = connection;
    relations = new Relations(connection, schema);
  }

  DsqlSnapshot take() throws SQLException {
    requireSuperuser();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    Map<String, byte[]> tables = new HashMap<>();
    for (String table : relations.tables()) {
      byte[] rows = copyOut(table);
      if (rows.length > 0) {
        tables.put(table, rows);
      }
    }
    DsqlSnapshot snapshot = new DsqlSnapshot(tables, sequences());
    connection.commit();
    return snapshot;
  }

  /**
   * Puts them back. Tables and sequences that came later are emptied, and begin anew.
   *
   * @throws SQLException if a table is gone or has other columns, or a transaction holds its rows;
   *     nothing is changed then
   */
  void restore(DsqlSnapshot snapshot) throws SQLException {
    requireSuperuser();
    connection.setAutoCommit(false);
    List<String> tables = relations.tables();
    List<String> gone = new ArrayList<>(snapshot.tables().keySet());
    gone.removeAll(tables);
    if (!gone.isEmpty()) {
      throw new SQLException(
          "The snapshot has rows of %s, but there is no such table any more."
              .formatted(String.join(", ", gone)),
          "42P01");
    }
    try (Statement statement = connection.createStatement()) {
      // Neither triggers nor foreign keys fire then, so that the order does not matter.
      statement.execute("SET LOCAL session_replication_role = replica");
      statement.execute("SET LOCAL lock_timeout = '10s'");
      for (String table : tables) {
        statement.execute("DELETE FROM " + table);
      }
    }
    for (Map.Entry<String, byte[]> table : snapshot.tables().entrySet()) {
      copyIn(table.getKey(), table.getValue());
    }
    setSequences(snapshot.sequences());
    connection.commit();
  }

  private void requireSuperuser() throws SQLException {
    if (!Query.texts(connection, "SELECT current_setting('is_superuser', true)")
        .equals(List.of("on"))) {
      throw new SQLFeatureNotSupportedException(
          "Snapshots take a superuser of a PostgreSQL; they do not work on a cluster. Use reset().",
          "0A000");
    }
  }

  private Map<String, SequenceState> sequences() throws SQLException {
    Map<String, SequenceState> states = new HashMap<>();
    for (String sequence : relations.sequences()) {
      Query.rows(connection, "SELECT last_value, is_called FROM " + sequence)
          .forEach(row -> states.put(sequence, state(row)));
    }
    return states;
  }

  private static SequenceState state(Map<String, ?> row) {
    return new SequenceState(
        Long.parseLong(String.valueOf(row.get("last_value"))),
        Boolean.parseBoolean(String.valueOf(row.get("is_called"))));
  }

  private void setSequences(Map<String, SequenceState> states) throws SQLException {
    for (String sequence : relations.sequences()) {
      SequenceState state = states.get(sequence);
      if (state == null) {
        try (Statement restart = connection.createStatement()) {
          restart.execute("ALTER SEQUENCE " + sequence + " RESTART");
        }
      } else {
        try (PreparedStatement set =
            connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
          set.setString(1, sequence);
          set.setLong(2, state.lastValue());
          set.setBoolean(3, state.isCalled());
          set.execute();
        }
      }
    }
  }

  private byte[] copyOut(String table) throws SQLException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try {
      copy().copyOut("COPY " + table + " TO STDOUT", rows);
    } catch (IOException e) {
      throw new SQLException(e);
    }
    return rows.toByteArray();
  }

  private void copyIn(String table, byte[] rows) throws SQLException {
    try {
      copy().copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(rows));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private CopyManager copy() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
