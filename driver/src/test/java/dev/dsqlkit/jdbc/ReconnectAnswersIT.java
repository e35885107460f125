package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.execute;
import static dev.dsqlkit.jdbc.PlainPostgres.value;
import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.local.DatabaseClock;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** What statements and results tell that were used before their connection was renewed. */
class ReconnectAnswersIT {
  private static final String URL = "jdbc:dsql:embedded:reconnect_answers?reconnect=true&rules=off";

  private final DsqlDriver driver = new DsqlDriver(new HandClock());
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = driver.connect(URL, new Properties());
    execute(connection, "DROP TABLE IF EXISTS t");
    execute(connection, "CREATE TABLE t (id int, note text DEFAULT 'none')");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void keepsCountsAndGeneratedKeys() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO t (id) VALUES (?)", new String[] {"note"})) {
      insert.setInt(1, 5);
      insert.executeUpdate();
      renewBy(insert);

      assertThat(insert.getUpdateCount()).isOne();
      assertThat(insert.getLargeUpdateCount()).isOne();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        assertThat(keys.next()).isTrue();
        assertThat(keys.getStatement()).isSameAs(insert);
      }
      insert.setInt(1, 6);
      assertThat(insert.executeUpdate()).isOne();
    }
  }

  @Test
  void keepsResultsToBeAskedFor() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1; SELECT 2; SELECT id FROM t")) {
      select.execute();
      renewBy(select);

      assertThat(firstOf(select.getResultSet())).isOne();
      assertThat(select.getMoreResults()).isTrue();
      assertThat(firstOf(select.getResultSet())).isEqualTo(2);
      assertThat(select.getMoreResults(Statement.CLOSE_ALL_RESULTS)).isTrue();
      assertThat(select.getResultSet().next()).isFalse();
      assertThat(select.getMoreResults()).isFalse();
      assertThat(select.getUpdateCount()).isEqualTo(-1);
    }
  }

  @Test
  void keepsWarningsOfTheExecution() throws SQLException {
    try (PreparedStatement warns =
        connection.prepareStatement("DO $$ BEGIN RAISE WARNING 'careful'; END $$")) {
      warns.execute();
      renewBy(warns);

      assertThat((Throwable) warns.getWarnings()).hasMessage("careful");
      warns.clearWarnings();
      assertThat((Throwable) warns.getWarnings()).isNull();
    }
  }

  /** Has the statement move to the new server without being executed. */
  private void renewBy(PreparedStatement statement) throws SQLException {
    int before = backend();
    pass(Duration.ofMinutes(55));
    statement.getParameterMetaData();
    assertThat(backend()).isNotEqualTo(before);
  }

  private static int firstOf(ResultSet rows) throws SQLException {
    assertThat(rows.next()).isTrue();
    return rows.getInt(1);
  }

  @Test
  void registersOutParametersOnTheNewServer() throws SQLException {
    try (CallableStatement call = connection.prepareCall("{? = call upper(?)}")) {
      pass(Duration.ofMinutes(55));
      execute(connection, "SELECT 1");

      call.registerOutParameter(1, Types.VARCHAR);
      call.setString(2, "abc");
      call.execute();

      assertThat(call.getString(1)).isEqualTo("ABC");
    }
  }

  @Test
  void bindsOnTheNewServer() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
      int before = backend();
      pass(Duration.ofMinutes(55));

      insert.setInt(1, 7);

      assertThat(backend()).isNotEqualTo(before);
      insert.addBatch();
      pass(Duration.ofMinutes(55));
      insert.setInt(1, 8);
      insert.addBatch();
      insert.clearParameters();
      assertThat(insert.executeBatch()).containsExactly(1, 1);
    }
    assertThat(value(connection, "SELECT string_agg(id::text, ' ' ORDER BY id) FROM t"))
        .isEqualTo("7 8");
  }

  @Test
  void leadsFromAResultToItsOwnStatement() throws SQLException {
    ResultSet elements = connection.createArrayOf("int4", new Object[] {1}).getResultSet();
    pass(Duration.ofMinutes(55));
    execute(connection, "SELECT 1");

    try (ResultSet row = elements.getStatement().executeQuery("SELECT pg_backend_pid()")) {
      assertThat(firstOf(row)).isEqualTo(backend());
    }
  }

  /** The rows that have arrived are there; the server is not asked for more. */
  @ParameterizedTest
  @ValueSource(strings = {"transaction", "off"})
  void readsPortionsOnAsFarAsTheyHaveArrived(String retry) throws SQLException {
    connection.close();
    connection = driver.connect(URL + "&conflicts=native&retry=" + retry, new Properties());
    execute(connection, "INSERT INTO t SELECT generate_series(1, 10)");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(2);
      ResultSet rows = statement.executeQuery("SELECT id FROM t");
      rows.next();
      connection.commit();
      int old = backend();
      pass(Duration.ofMinutes(55));
      execute(connection, "SELECT 1");
      connection.commit();
      end(old);

      assertThat(rows.next()).isTrue();
      assertState("34000", rows::next);
      assertThat(value(connection, "SELECT 1")).isEqualTo("1");
      assertThat(connection.isClosed()).isFalse();
    }
  }

  private void end(int backend) throws SQLException {
    try (Connection other = driver.connect(URL, new Properties())) {
      EndedBackend.end(other, backend);
    }
  }

  private int backend() throws SQLException {
    return connection.unwrap(PGConnection.class).getBackendPID();
  }

  private void pass(Duration time) throws SQLException {
    connection.unwrap(DatabaseClock.class).advance(time);
  }
}
