package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.execute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.local.DatabaseClock;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.PGobject;

/** Connections that are not renewed, because their session has what no other can be given. */
class ReconnectRefusedIT {
  private static final Logger LOGGER = Logger.getLogger("dev.dsqlkit.jdbc");

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
    connection =
        new DsqlDriver(new HandClock())
            .connect(
                "jdbc:dsql:embedded:reconnect_refused?reconnect=true&rules=off", new Properties());
    execute(connection, "CREATE SEQUENCE IF NOT EXISTS s");
    execute(
        connection,
        "DO 'BEGIN CREATE ROLE reconnect_refused; EXCEPTION WHEN duplicate_object THEN END'");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PREPARE p AS SELECT 1                           | a statement of PREPARE
          LISTEN news                                     | LISTEN
          DISCARD PLANS                                   | what DISCARD has made of it
          DECLARE c CURSOR WITH HOLD FOR SELECT 1         | a cursor WITH HOLD
          CREATE TEMP TABLE mine (id int)                 | a temporary object
          SELECT 1 INTO TEMP mine                         | a temporary object
          SELECT nextval('s'), lastval()                  | values of sequences that currval or lastval show
          SELECT set_config('datestyle', 'ISO', false)    | a setting made by set_config
          SELECT pg_advisory_lock(7)                      | an advisory lock
          SET datestyle = 'ISO'; SELECT 1                 | a SET among several statements of a text
          SELECT set_config('datestyle', 'ISO', NOT true) | a setting made by set_config
          SELECT set_config('datestyle', 'ISO', 1 = 2 AND true) | a setting made by set_config
          SET ROLE NONE                                   | another role than the one that logged in
          RESET SESSION AUTHORIZATION                     | another role than the one that logged in
          CREATE TABLE pg_temp.mine (id int)              | a temporary object
          SELECT 1 INTO pg_temp.mine                      | a temporary object
          SET search_path = pg_temp, public               | a temporary object
          SELECT 1; LISTEN news                           | LISTEN
          """)
  void keepsASessionThatATextHasLeftSomethingIn(String sql, String what) throws SQLException {
    execute(connection, sql);

    assertIsKept(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET LOCAL datestyle = 'ISO'",
        "SET LOCAL ROLE NONE",
        "SELECT set_config('datestyle', 'ISO', true)",
        "SELECT 1; SELECT 2",
        "UNLISTEN *",
        "SELECT nextval('s')",
        "DO 'BEGIN END'",
        "SELECT pg_try_advisory_xact_lock(7)"
      })
  void renewsWhatATextHasLeftNothingIn(String sql) throws SQLException {
    execute(connection, sql);

    assertThat(isRenewed()).isTrue();
    assertThat(logged).isEmpty();
  }

  /** Something that is done to a connection. */
  private interface Use {
    void of(Connection connection) throws SQLException;
  }

  private static Arguments use(String what, Use use) {
    return Arguments.of(what, use);
  }

  static Stream<Arguments> uses() {
    String behind = "an interface behind the driver's back: ";
    return Stream.of(
        use(
            behind + "the connection was unwrapped to org.postgresql.core.BaseConnection",
            connection -> connection.unwrap(BaseConnection.class)),
        use(
            behind + "the interface to large objects was asked for",
            connection -> connection.unwrap(PGConnection.class).getLargeObjectAPI()),
        use(
            "classes for types of the database",
            connection ->
                connection.unwrap(PGConnection.class).addDataType("thing", PGobject.class)),
        use(
            "a level of isolation that was set on PostgreSQL",
            connection ->
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED)),
        use(
            "updatable result sets",
            connection ->
                connection.createStatement(
                    ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)),
        use(
            "a prepared text of several statements with parameters",
            connection -> connection.prepareStatement("SELECT ?; SELECT ?")),
        use(
            "a statement whose interface of pgjdbc was asked for",
            connection -> connection.createStatement().unwrap(PGStatement.class)),
        use("a user whose password was changed", ReconnectRefusedIT::changePassword),
        use("a call with OUT parameters", ReconnectRefusedIT::call),
        use("a SET among several statements of a text", ReconnectRefusedIT::setInABatch),
        use(
            "settings of a transaction that was taken back in part",
            ReconnectRefusedIT::takeBackInPart));
  }

  private static void call(Connection connection) throws SQLException {
    CallableStatement call = connection.prepareCall("{? = call upper(?)}");
    call.registerOutParameter(1, Types.VARCHAR);
  }

  private static void changePassword(Connection connection) throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword("reconnect_refused", "changed".toCharArray(), null);
  }

  private static void setInABatch(Connection connection) throws SQLException {
    try (Statement batch = connection.createStatement()) {
      batch.addBatch("SET datestyle = 'ISO'");
      batch.addBatch("SET enable_seqscan = off");
      batch.executeBatch();
    }
  }

  private static void takeBackInPart(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    execute(connection, "SET datestyle = 'ISO'");
    Savepoint savepoint = connection.setSavepoint();
    execute(connection, "SELECT 1");
    connection.rollback(savepoint);
    connection.commit();
  }

  @ParameterizedTest
  @MethodSource("uses")
  void keepsASessionThatACallHasLeftSomethingIn(String what, Use use) throws SQLException {
    use.of(connection);

    assertIsKept(what);
  }

  /** As long as the old server is there, the application need not know. */
  @Test
  void keepsASessionWhoseSettingIsRefused() throws SQLException {
    execute(connection, "CREATE SCHEMA IF NOT EXISTS gone");
    execute(connection, "DROP TEXT SEARCH CONFIGURATION IF EXISTS gone.simple");
    execute(connection, "CREATE TEXT SEARCH CONFIGURATION gone.simple (COPY = simple)");
    execute(connection, "SET default_text_search_config = 'gone.simple'");
    execute(connection, "DROP TEXT SEARCH CONFIGURATION gone.simple");

    assertIsKept("a setting that a new one refuses with SQLSTATE 22023");
  }

  @Test
  void renewsASessionThatMayHaveBeenUnwrappedButWasNot() throws SQLException {
    assertThat(connection.isWrapperFor(BaseConnection.class)).isTrue();
    try (PreparedStatement text = connection.prepareStatement("SELECT 1; SELECT 2")) {
      text.execute();
    }

    assertThat(isRenewed()).isTrue();
  }

  private void assertIsKept(String what) throws SQLException {
    assertThat(isRenewed()).isFalse();
    assertThat(isRenewed()).isFalse();
    assertThat(connection.isValid(1)).isFalse();
    assertThat(logged)
        .containsExactly(
            Level.INFO
                + " A connection is not renewed and lasts until the server ends it: its session has "
                + what
                + ", which no other can be given. [reconnect]");
  }

  private boolean isRenewed() throws SQLException {
    PGConnection pgjdbc = connection.unwrap(PGConnection.class);
    int before = pgjdbc.getBackendPID();
    connection.unwrap(DatabaseClock.class).advance(Duration.ofMinutes(55));
    execute(connection, "SELECT 1");
    return before != pgjdbc.getBackendPID();
  }
}
