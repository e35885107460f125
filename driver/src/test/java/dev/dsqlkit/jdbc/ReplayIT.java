package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.retry.DsqlReplayDiverged;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transaction that loses a conflict does, in the order of replay.md. */
class ReplayIT {
  private static final String URL = "jdbc:dsql:embedded:replay";

  private Connection connection;
  private Connection other;
  private Faults faults;

  @BeforeEach
  void connect() throws SQLException {
    other = DriverManager.getConnection(URL);
    execute(other, "DROP FUNCTION IF EXISTS total()");
    execute(other, "DROP TABLE IF EXISTS item");
    execute(other, "CREATE TABLE item (id int PRIMARY KEY, n int NOT NULL, name text)");
    execute(other, "INSERT INTO item VALUES (1, 10, 'one'), (2, 20, 'two'), (3, 30, NULL)");
    connection = DriverManager.getConnection(URL);
    connection.setAutoCommit(false);
    faults = connection.unwrap(Faults.class);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    other.close();
  }

  @Test
  void commitsAfterAConflictAtCommit() throws SQLException {
    faults.failCommit(1, Fault.DATA_CONFLICT);
    assertThat(update("UPDATE item SET n = n + 1 WHERE id = 1")).isEqualTo(1);

    connection.commit();

    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(11);
    assertThat(faults.commits()).isEqualTo(2);
  }

  @Test
  void replaysATransactionWithAnEmptyBatch() throws SQLException {
    try (PreparedStatement none = connection.prepareStatement("DELETE FROM item WHERE id = ?");
        Statement neither = connection.createStatement()) {
      assertThat(none.executeBatch()).isEmpty();
      assertThat(neither.executeBatch()).isEmpty();
    }
    update("UPDATE item SET n = n + 1 WHERE id = 1");
    faults.failCommit(1, Fault.DATA_CONFLICT);

    connection.commit();

    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(11);
  }

  @Test
  void divergesWhenAReadRowHasChanged() throws SQLException {
    assertThat(number(connection, "SELECT n FROM item WHERE id = 1")).isEqualTo(10);
    execute(other, "UPDATE item SET n = 11 WHERE id = 1");
    faults.failCommit(1, Fault.DATA_CONFLICT);
    assertThat(update("UPDATE item SET name = 'new' WHERE id = 2")).isEqualTo(1);

    DsqlReplayDiverged diverged =
        catchThrowableOfType(DsqlReplayDiverged.class, connection::commit);

    assertThat(diverged.getSQLState()).isEqualTo("40001");
    assertThat(diverged.getMessage()).contains("Statement 1", "(n)");
    assertThat(number(other, "SELECT count(*) FROM item WHERE name = 'new'")).isZero();
  }

  @Test
  void replaysWhenAnotherColumnOfTheRowHasChanged() throws SQLException {
    assertThat(number(connection, "SELECT * FROM item WHERE id = 1")).isEqualTo(1);
    execute(other, "UPDATE item SET n = 11 WHERE id = 1");
    faults.failCommit(1, Fault.DATA_CONFLICT);

    connection.commit();
  }

  @Test
  void failsTheTransactionAfterADivergenceInTheMiddle() throws SQLException {
    assertThat(number(connection, "SELECT n FROM item WHERE id = 1")).isEqualTo(10);
    execute(other, "UPDATE item SET n = 11 WHERE id = 1");
    faults.failExecution(1, Fault.DATA_CONFLICT);

    DsqlReplayDiverged diverged =
        catchThrowableOfType(
            DsqlReplayDiverged.class, () -> update("UPDATE item SET name = 'x' WHERE id = 2"));
    SQLException next = catchThrowableOfType(SQLException.class, () -> update("SELECT 1"));

    assertThat(diverged.getSQLState()).isEqualTo("40001");
    assertThat(next.getSQLState()).isEqualTo("25P02");
    connection.rollback();
    assertThat(number(connection, "SELECT 1")).isEqualTo(1);
  }

  @Test
  void continuesAnOpenResultSetWithTheNewRows() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id, n FROM item ORDER BY id")) {
      rows.next();
      assertThat(rows.getInt("n")).isEqualTo(10);
      execute(other, "UPDATE item SET n = 21 WHERE id = 2");
      faults.failExecution(1, Fault.DATA_CONFLICT);
      assertThat(update("UPDATE item SET name = 'x' WHERE id = 3")).isEqualTo(1);

      assertThat(rows.getInt("n")).isEqualTo(10);
      rows.next();
      assertThat(rows.getInt("n")).isEqualTo(21);
      rows.next();
      assertThat(rows.next()).isFalse();
    }
    connection.commit();
  }

  @Test
  void keepsGeneratedKeys() throws SQLException {
    execute(other, "DROP TABLE IF EXISTS keyed");
    execute(
        other,
        "CREATE TABLE keyed (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY, u uuid"
            + " DEFAULT gen_random_uuid(), v int)");
    for (int round = 0; round < 8; round++) { // text at first, binary once it is prepared
      faults.failCommit(1, Fault.DATA_CONFLICT);
      long id;
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO keyed (v) VALUES (?)", new String[] {"id", "u"})) {
        insert.setInt(1, round);
        insert.executeUpdate();
        try (ResultSet keys = insert.getGeneratedKeys()) {
          keys.next();
          id = keys.getLong(1);
          assertThat(keys.getString(2)).hasSize(36);
        }
      }
      connection.commit();
      assertThat(number(other, "SELECT v FROM keyed WHERE id = " + id)).isEqualTo(round);
    }
  }

  @Test
  void callsAFunctionAgain() throws SQLException {
    execute(
        other,
        "CREATE OR REPLACE FUNCTION total() RETURNS bigint LANGUAGE sql RETURN (SELECT sum(n) FROM"
            + " item)");
    try (CallableStatement call = connection.prepareCall("{call total()}")) {
      try (ResultSet row = call.executeQuery()) {
        row.next();
        assertThat(row.getLong(1)).isEqualTo(60);
      }
    }
    faults.failCommit(1, Fault.DATA_CONFLICT);

    connection.commit();

    assertThat(faults.commits()).isEqualTo(2);
  }

  @Test
  void aCommitOfAFailedTransactionSaysThatNothingIsCommitted() throws SQLException {
    update("UPDATE item SET n = 0 WHERE id = 1");
    SQLException duplicate =
        catchThrowableOfType(
            SQLException.class, () -> update("INSERT INTO item VALUES (1, 1, 'x')"));

    SQLException e = catchThrowableOfType(SQLException.class, connection::commit);

    assertThat(e.getSQLState()).isEqualTo("25P02");
    assertThat(duplicate.getSQLState()).isEqualTo("23505");
    assertThat(e.getCause()).isSameAs(duplicate);
    assertThat(number(connection, "SELECT n FROM item WHERE id = 1")).isEqualTo(10);
  }

  private int update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static void execute(Connection on, String sql) throws SQLException {
    try (Statement statement = on.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection on, String sql) throws SQLException {
    try (Statement statement = on.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
