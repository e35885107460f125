package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.execute;
import static dev.dsqlkit.jdbc.PlainPostgres.value;
import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.local.DatabaseClock;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.PGobject;

/** Connections that the server has ended after their time, before anything was sent on them. */
class ReconnectEndedIT {
  private static final String URL =
      "jdbc:dsql:embedded:reconnect_ended?reconnect=true&rules=off&conflicts=native"
          + "&readOnlyMode=always";

  private final DsqlDriver driver = new DsqlDriver(new HandClock());
  private Connection connection;
  private PreparedStatement select;
  private ResultSet rows;

  @BeforeEach
  void connect() throws SQLException {
    connection = driver.connect(URL, new Properties());
    execute(connection, "DROP TABLE IF EXISTS t");
    execute(connection, "DROP TYPE IF EXISTS mood");
    execute(connection, "CREATE TYPE mood AS ENUM ('calm')");
    execute(connection, "CREATE TABLE t (id int)");
    select = connection.prepareStatement("SELECT ?");
    rows = connection.createStatement().executeQuery("SELECT id FROM t");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** A call. */
  private interface Call {
    void on(ReconnectEndedIT test) throws SQLException;
  }

  static Stream<Arguments> callsThatNeedAServer() {
    PGobject mood = new PGobject();
    mood.setType("mood");
    Map<String, Call> calls =
        Map.ofEntries(
            Map.entry("createArrayOf", it -> it.connection.createArrayOf("mood", new Object[1])),
            Map.entry("setReadOnly", it -> it.connection.setReadOnly(true)),
            Map.entry("getCatalog", it -> it.connection.getCatalog()),
            Map.entry("getTransactionIsolation", it -> it.connection.getTransactionIsolation()),
            Map.entry("getSchema", it -> it.connection.getSchema()),
            Map.entry("getMetaData", it -> it.connection.getMetaData().getSchemas()),
            Map.entry("getNotifications", it -> it.pgjdbc().getNotifications(1)),
            Map.entry("setObject", it -> it.select.setObject(1, mood)),
            Map.entry("setClientInfo", it -> it.connection.setClientInfo("ApplicationName", "x")),
            Map.entry(
                "unwrap",
                it -> it.connection.unwrap(BaseConnection.class).execSQLQuery("SELECT 1")),
            Map.entry("addDataType", it -> it.pgjdbc().addDataType("mood", PGobject.class)),
            Map.entry("getReplicationAPI", it -> it.pgjdbc().getReplicationAPI()),
            Map.entry(
                "setTransactionIsolation",
                it -> it.connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE)),
            Map.entry("setAutoCommit", it -> it.connection.setAutoCommit(false)));
    return calls.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("callsThatNeedAServer")
  void goesOn(String name, Call call) throws SQLException {
    end(Duration.ofHours(2));

    call.on(this);

    assertThat(value(connection, "SELECT 1")).isEqualTo("1");
  }

  /** What asks the server past the connection. */
  @Test
  void goesOnAfterACallThatFoundOut() throws SQLException {
    connection.setReadOnly(true);
    connection.setHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT);
    connection.setNetworkTimeout(Runnable::run, 77_000);
    end(Duration.ofHours(2));
    assertState("57P01", () -> rows.getMetaData().isNullable(1));
    assertThat(((DsqlConnection) connection).session().server().isClosed()).isTrue();

    assertThat(connection.isClosed()).isFalse();
    connection.setAutoCommit(false);
    connection.rollback();
    assertThat(connection.isValid(1)).isTrue();
    assertThat(value(connection, "SELECT 1")).isEqualTo("1");
    assertThat(connection.isReadOnly()).isTrue();
    assertThat(connection.getAutoCommit()).isFalse();
    assertThat(connection.getHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
    assertThat(connection.getNetworkTimeout()).isEqualTo(77_000);
  }

  @Test
  void staysClosedAfterAStatementHasBroken() throws SQLException {
    end(Duration.ofMinutes(1));
    assertState("57P01", () -> execute(connection, "SELECT 1"));
    assertThat(connection.isClosed()).isTrue();
    pass(Duration.ofHours(2));

    assertState("08003", () -> execute(connection, "SELECT 1"));
    assertThat(connection.isValid(1)).isFalse();
    assertThat(connection.isClosed()).isTrue();
  }

  @Test
  void answersFromMemoryWhenItIsClosed() throws SQLException {
    end(Duration.ofHours(2));
    connection.close();

    assertThat(connection.isClosed()).isTrue();
    assertThat(pgjdbc().getPrepareThreshold()).isEqualTo(5);
    assertState("08003", () -> connection.createArrayOf("mood", new Object[1]));
  }

  /** Metadata is asked for beside the turn. */
  @Test
  void leavesCallsThatAreUnderWayTheirServer() throws SQLException {
    DatabaseMetaData underWay = ((DsqlConnection) connection).session().server().getMetaData();
    pass(Duration.ofMinutes(55));
    execute(connection, "SELECT 1");

    assertThat(underWay.getTables(null, "public", "t", null).next()).isTrue();
    connection.abort(Runnable::run);
    assertThat(underWay.getConnection().isClosed()).isTrue();
  }

  private PGConnection pgjdbc() throws SQLException {
    return connection.unwrap(PGConnection.class);
  }

  private void end(Duration after) throws SQLException {
    pass(after);
    try (Connection other = driver.connect(URL, new Properties())) {
      EndedBackend.end(other, pgjdbc().getBackendPID());
    }
  }

  private void pass(Duration time) throws SQLException {
    connection.unwrap(DatabaseClock.class).advance(time);
  }
}
