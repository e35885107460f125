package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.execute;
import static dev.dsqlkit.jdbc.PlainPostgres.value;
import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.local.ConnectFault;
import dev.dsqlkit.local.DatabaseClock;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.local.When;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** With reconnect=true one connection is used for hours, over several to the server. */
class ReconnectIT {
  private static final String URL = "jdbc:dsql:embedded:reconnect?reconnect=true";
  private static final Duration OVER = Duration.ofMinutes(55);

  private final DsqlDriver driver = new DsqlDriver(new HandClock());
  private Connection connection;
  private DatabaseClock clock;

  @BeforeEach
  void connect() throws SQLException {
    connection = driver.connect(URL, new Properties());
    clock = connection.unwrap(DatabaseClock.class);
    execute(connection, "DROP TABLE IF EXISTS t");
    execute(connection, "CREATE TABLE t (id int PRIMARY KEY, note text DEFAULT 'none')");
  }

  @AfterEach
  void close() throws SQLException {
    connection.unwrap(DatabaseFaults.class).clear();
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lastsForHours(boolean autoCommit) throws SQLException {
    connection.setAutoCommit(autoCommit);
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)");
        Statement count = connection.createStatement()) {
      insert.setString(2, "bound once");
      for (int hour = 1; hour <= 5; hour++) {
        int before = backend();
        clock.advance(Duration.ofHours(1));
        insert.setInt(1, hour);
        assertThat(insert.executeUpdate()).isOne();
        assertThat(backend()).isNotEqualTo(before);
        if (!autoCommit) {
          connection.commit();
        }
        try (ResultSet row =
            count.executeQuery("SELECT count(*) FROM t WHERE note LIKE 'bound%'")) {
          row.next();
          assertThat(row.getInt(1)).isEqualTo(hour);
        }
        if (!autoCommit) {
          connection.rollback();
        }
      }
    }
  }

  @Test
  void keepsItsServerUntilItsLifetimeIsOver() throws SQLException {
    int before = backend();
    clock.advance(Duration.ofMinutes(52));
    execute(connection, "SELECT 1");
    assertThat(backend()).isEqualTo(before);

    clock.advance(Duration.ofMinutes(3));

    execute(connection, "SELECT 1");
    assertThat(backend()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LISTEN news", "PREPARE p AS SELECT 1", "DISCARD ALL", "SELECT lastval()", "FOO"})
  void aRefusedTextLeavesNothing(String sql) throws SQLException {
    int before = backend();
    assertThat(
            catchThrowableOfType(SQLException.class, () -> execute(connection, sql)).getSQLState())
        .isIn("0A000", "55000", "42601");
    clock.advance(OVER);

    execute(connection, "SELECT 1");

    assertThat(backend()).isNotEqualTo(before);
  }

  @Test
  void isNeverRenewedInATransaction() throws SQLException {
    clock.advance(Duration.ofMinutes(52));
    int before = backend();
    connection.setAutoCommit(false);
    execute(connection, "INSERT INTO t VALUES (1)");
    clock.advance(Duration.ofMinutes(4));

    execute(connection, "INSERT INTO t VALUES (2)");
    assertThat(connection.isValid(1)).isTrue();
    assertThat(backend()).isEqualTo(before);
    connection.commit();
    assertThat(value(connection, "SELECT count(*) FROM t")).isEqualTo("2");
    assertThat(backend()).isNotEqualTo(before);
  }

  @Test
  void isNotRenewedInATransactionThatATextBegan() throws SQLException {
    clock.advance(Duration.ofMinutes(52));
    int before = backend();
    execute(connection, "BEGIN");
    clock.advance(Duration.ofMinutes(4));
    execute(connection, "INSERT INTO t VALUES (1)");
    assertThat(backend()).isEqualTo(before);
    execute(connection, "COMMIT");

    execute(connection, "SELECT 1");

    assertThat(backend()).isNotEqualTo(before);
  }

  @Test
  void losesATransactionThatLastsTooLong() throws SQLException {
    clock.advance(Duration.ofMinutes(52));
    connection.setAutoCommit(false);
    execute(connection, "INSERT INTO t VALUES (1)");
    clock.advance(Duration.ofMinutes(9));

    assertState("08006", connection::commit);
    assertThat(connection.isClosed()).isTrue();
    assertState("08003", () -> execute(connection, "SELECT 1"));
    connection = driver.connect(URL, new Properties());
    assertThat(value(connection, "SELECT count(*) FROM t")).isEqualTo("0");
  }

  /** Going back to a savepoint rolls back on the server, which is no end of the transaction. */
  @Test
  void isNotRenewedAtASavepoint() throws SQLException {
    clock.advance(Duration.ofMinutes(52));
    int before = backend();
    connection.setAutoCommit(false);
    Savepoint first = connection.setSavepoint();
    clock.advance(Duration.ofMinutes(4));
    execute(connection, "INSERT INTO t VALUES (1)");
    Savepoint second = connection.setSavepoint();
    assertState("22012", () -> execute(connection, "SELECT 1/0"));
    connection.rollback(second);
    execute(connection, "INSERT INTO t VALUES (3)");
    assertThat(backend()).isEqualTo(before);
    connection.commit();

    assertThat(value(connection, "SELECT string_agg(id::text, ' ' ORDER BY id) FROM t"))
        .isEqualTo("1 3");
    assertThat(backend()).isNotEqualTo(before);
    assertState("3B001", () -> connection.rollback(first));
  }

  @Test
  void isNotRenewedWhileAReplayIsDue() throws SQLException {
    clock.advance(Duration.ofMinutes(52));
    int before = backend();
    connection.setAutoCommit(false);
    execute(connection, "INSERT INTO t VALUES (1)");
    Savepoint savepoint = connection.setSavepoint();
    clock.advance(Duration.ofMinutes(4));
    connection.rollback(savepoint);
    connection.releaseSavepoint(savepoint);

    execute(connection, "INSERT INTO t VALUES (2)");

    assertThat(backend()).isEqualTo(before);
    connection.commit();
    assertThat(value(connection, "SELECT count(*) FROM t")).isEqualTo("2");
  }

  @Test
  void renewsBeforeASavepoint() throws SQLException {
    connection.setAutoCommit(false);
    clock.advance(Duration.ofHours(1));

    Savepoint savepoint = connection.setSavepoint();
    assertState("22012", () -> execute(connection, "SELECT 1/0"));
    connection.rollback(savepoint);
    execute(connection, "INSERT INTO t VALUES (1)");
    connection.commit();

    assertThat(value(connection, "SELECT count(*) FROM t")).isEqualTo("1");
  }

  @Test
  void keepsTheFaultsThatATestWants() throws SQLException {
    Faults faults = connection.unwrap(Faults.class);
    renew();
    assertThat(connection.unwrap(Faults.class)).isSameAs(faults);
    long before = faults.executions();

    execute(connection, "SELECT 1");

    assertThat(faults.executions()).isEqualTo(before + 1);
  }

  @Test
  void goesOnAsItWasSet() throws SQLException {
    connection.setHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT);
    connection.setReadOnly(true);
    connection.setNetworkTimeout(Runnable::run, 77_000);
    connection.setClientInfo("ApplicationName", "night shift");
    PGConnection pgjdbc = connection.unwrap(PGConnection.class);
    pgjdbc.setDefaultFetchSize(11);
    pgjdbc.setPrepareThreshold(3);
    connection.setAutoCommit(false);

    renew();

    assertThat(connection.getAutoCommit()).isFalse();
    assertThat(connection.isReadOnly()).isTrue();
    assertThat(connection.getHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
    assertThat(connection.getNetworkTimeout()).isEqualTo(77_000);
    assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("night shift");
    assertThat(value(connection, "SHOW application_name")).isEqualTo("night shift");
    assertThat(pgjdbc.getDefaultFetchSize()).isEqualTo(11);
    assertThat(pgjdbc.getPrepareThreshold()).isEqualTo(3);
  }

  @Test
  void keepsTheSettingsThatWereCommitted() throws SQLException {
    execute(connection, "SET intervalstyle = 'iso_8601'");
    execute(connection, "SET extra_float_digits = 2");
    execute(connection, "RESET extra_float_digits");
    connection.setSchema("pg_catalog");
    connection.setAutoCommit(false);
    execute(connection, "SET enable_seqscan = off");
    execute(connection, "SET LOCAL enable_hashjoin = off");
    connection.commit();
    execute(connection, "SET intervalstyle = 'postgres_verbose'");
    execute(connection, "SET enable_nestloop = off");
    connection.rollback();

    renew();

    assertThat(value(connection, "SHOW intervalstyle")).isEqualTo("iso_8601");
    assertThat(value(connection, "SHOW extra_float_digits"))
        .isEqualTo(value(driver.connect(URL, new Properties()), "SHOW extra_float_digits"));
    assertThat(value(connection, "SHOW enable_seqscan")).isEqualTo("off");
    assertThat(value(connection, "SHOW enable_hashjoin")).isEqualTo("on");
    assertThat(value(connection, "SHOW enable_nestloop")).isEqualTo("on");
    assertThat(connection.getSchema()).isEqualTo("pg_catalog");
  }

  @Test
  void forgetsTheSettingsOfATransactionThatFailed() throws SQLException {
    connection.setAutoCommit(false);
    execute(connection, "SET enable_seqscan = off");
    assertState("22012", () -> execute(connection, "SELECT 1/0"));
    assertState("25P02", () -> execute(connection, "SELECT 1"));
    assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
    execute(connection, "SELECT 1");
    connection.commit();

    renew();

    assertThat(value(connection, "SHOW enable_seqscan")).isEqualTo("on");
  }

  @Test
  void resetsAllSettingsThatWereReset() throws SQLException {
    connection = without("rules=off", connection);
    execute(connection, "SET enable_seqscan = off");
    execute(connection, "RESET ALL");
    execute(connection, "SET enable_nestloop = off");

    renew();

    assertThat(value(connection, "SHOW enable_seqscan")).isEqualTo("on");
    assertThat(value(connection, "SHOW enable_nestloop")).isEqualTo("off");
  }

  @Test
  void keepsWhatAStatementWasSetUpWith() throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO t (id) VALUES (?)", Statement.RETURN_GENERATED_KEYS);
        Statement plain =
            connection.createStatement(
                ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
      insert.setInt(1, 7);
      insert.setQueryTimeout(9);
      plain.setMaxRows(1);
      plain.setFetchSize(5);
      plain.setPoolable(true);
      plain.setFetchDirection(ResultSet.FETCH_REVERSE);
      plain.setEscapeProcessing(false);

      renew();

      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        assertThat(keys.getString("note")).isEqualTo("none");
      }
      assertThat(insert.getQueryTimeout()).isEqualTo(9);
      assertThat(insert.getConnection()).isSameAs(connection);
      try (ResultSet rows = plain.executeQuery("SELECT generate_series(1, 3)")) {
        assertThat(rows.getType()).isEqualTo(ResultSet.TYPE_SCROLL_INSENSITIVE);
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isFalse();
        assertThat(rows.getStatement()).isSameAs(plain);
      }
      assertThat(plain.getFetchSize()).isEqualTo(5);
      assertThat(plain.isPoolable()).isTrue();
      assertThat(plain.getFetchDirection()).isEqualTo(ResultSet.FETCH_REVERSE);
      assertState("42601", () -> plain.executeQuery("SELECT {fn upper('a')}"));
    }
  }

  @Test
  void keepsBatchesThatAreBegun() throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement("INSERT INTO t VALUES (?, ?)");
        Statement plain = connection.createStatement()) {
      plain.addBatch("INSERT INTO t VALUES (1)");
      prepared.setInt(1, 3);
      prepared.setString(2, "three");
      prepared.addBatch();
      prepared.setInt(1, 4);

      renew();
      plain.addBatch("INSERT INTO t VALUES (2)");
      prepared.addBatch();

      assertThat(plain.executeBatch()).containsExactly(1, 1);
      assertThat(prepared.executeBatch()).containsExactly(1, 1);
    }
    assertThat(value(connection, "SELECT string_agg(id || note, ' ' ORDER BY id) FROM t"))
        .isEqualTo("1none 2none 3three 4three");
  }

  @Test
  void leavesResultsThatHaveArrived() throws SQLException {
    try (Statement statement = connection.createStatement();
        Statement other = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT generate_series(1, 3), 'text'")) {
      rows.next();

      clock.advance(OVER);
      other.execute("SELECT 1");

      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(2);
      assertThat(rows.getString(2)).isEqualTo("text");
      statement.execute("SELECT 2");
      assertThat(rows.isClosed()).isTrue();
    }
  }

  @Test
  void keepsWarnings() throws SQLException {
    connection.setClientInfo("ApplicationName", "known");
    connection.setClientInfo("Unheard", "of");
    SQLWarning warning = connection.getWarnings();
    assertThat((Throwable) warning).isNotNull();

    renew();

    assertThat((Throwable) connection.getWarnings()).isSameAs(warning);
    assertThat((Throwable) warning.getNextWarning()).isNull();
    assertThat(value(connection, "SHOW application_name")).isEqualTo("known");
  }

  @Test
  void asksTheNewServerForMetadata() throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    int before = backend();
    clock.advance(OVER);

    try (ResultSet tables = metaData.getTables(null, "public", "t", null)) {
      assertThat(tables.next()).isTrue();
    }
    assertThat(backend()).isNotEqualTo(before);
  }

  @Test
  void describesOnTheNewServer() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT id FROM t WHERE id = ?")) {
      int before = backend();
      clock.advance(OVER);

      assertThat(select.getMetaData().getColumnCount()).isOne();
      assertThat(select.getParameterMetaData().getParameterCount()).isOne();
      assertThat(backend()).isNotEqualTo(before);
    }
  }

  @Test
  void isValidBecauseItIsRenewed() throws SQLException {
    int before = backend();
    clock.advance(Duration.ofHours(2));

    assertThat(connection.isValid(1)).isTrue();
    assertThat(backend()).isNotEqualTo(before);
  }

  @Test
  void goesOnWithTheOldServerWhileThereIsNoNewOne() throws SQLException {
    DatabaseFaults faults = connection.unwrap(DatabaseFaults.class);
    int before = backend();
    clock.advance(OVER);
    faults.failConnect(When.nth(1), ConnectFault.RATE_EXCEEDED);
    execute(connection, "INSERT INTO t VALUES (1)");
    assertThat(backend()).isEqualTo(before);

    clock.advance(Duration.ofSeconds(4));
    execute(connection, "INSERT INTO t VALUES (2)");
    assertThat(backend()).as("no attempt so soon").isEqualTo(before);

    clock.advance(Duration.ofSeconds(1));
    execute(connection, "INSERT INTO t VALUES (3)");
    assertThat(backend()).isNotEqualTo(before);
    assertThat(value(connection, "SELECT count(*) FROM t")).isEqualTo("3");
  }

  @Test
  void throwsTheErrorOfTheConnectIfNothingIsThere() throws SQLException {
    DatabaseFaults faults = connection.unwrap(DatabaseFaults.class);
    try (Statement statement = connection.createStatement()) {
      clock.advance(Duration.ofMinutes(60));
      faults.failConnect(When.nth(1), ConnectFault.WAKING_UP);
      faults.failConnect(When.nth(2), ConnectFault.RATE_EXCEEDED);

      assertState("08006", () -> statement.execute("INSERT INTO t VALUES (1)"));
      assertThat(connection.isValid(1)).isFalse();
      assertThat(connection.isClosed()).isFalse();
      statement.execute("INSERT INTO t VALUES (2)");
    }
    assertThat(value(connection, "SELECT string_agg(id::text, ' ') FROM t")).isEqualTo("2");
  }

  /** Nobody knows what became of the call. */
  @Test
  void isNotRenewedAfterItBroke() throws SQLException {
    connection.abort(Runnable::run);
    clock.advance(OVER);

    assertState("08003", () -> execute(connection, "SELECT 1"));
    assertThat(connection.isClosed()).isTrue();
  }

  @Test
  void isNotRenewedInTheMiddleOfACopy() throws SQLException {
    connection = without("rules=off&conflicts=native", connection);
    int before = backend();
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY t FROM STDIN");
    clock.advance(OVER);
    connection.createStatement().close();
    assertThat(backend()).isEqualTo(before);
    byte[] row = {'1', '\t', 'x', '\n'};
    copy.writeToCopy(row, 0, row.length);
    copy.endCopy();

    assertThat(value(connection, "SELECT note FROM t")).isEqualTo("x");
    assertThat(backend()).isNotEqualTo(before);
  }

  @Test
  void copiesOnTheNewServer() throws Exception {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    renew();

    assertThat(copies.copyIn("COPY t FROM STDIN", new StringReader("1\tx\n"))).isOne();
    assertThat(value(connection, "SELECT note FROM t")).isEqualTo("x");
  }

  @Test
  void isNeverRenewedUnlessThatIsWanted() throws SQLException {
    connection = driver.connect(URL.replace("=true", "=false"), new Properties());
    int before = backend();
    clock.advance(OVER);

    execute(connection, "SELECT 1");

    assertThat(backend()).isEqualTo(before);
    assertThat(connection.isValid(1)).isFalse();
  }

  @Test
  void isSharedByThreads() throws Exception {
    int threads = 3;
    int times = 100;
    int before = backend();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> inserted = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread * times;
        inserted.add(pool.submit(() -> insert(first, times)));
      }
      for (Future<Integer> each : inserted) {
        assertThat(each.get(1, TimeUnit.MINUTES)).isEqualTo(times);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(backend()).isNotEqualTo(before);
    assertThat(value(connection, "SELECT count(*) FROM t")).isEqualTo("" + threads * times);
  }

  /** So slowly that no thread sees more than an hour pass between its turn and its statement. */
  private int insert(int first, int times) throws SQLException {
    int rows = 0;
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
      for (int i = 0; i < times; i++) {
        insert.setInt(1, first + i);
        rows += insert.executeUpdate();
        clock.advance(Duration.ofMinutes(2));
      }
    }
    return rows;
  }

  /** The attempt to connect is where the other thread comes between. */
  @Test
  void closesTheNewServerIfItIsClosedMeanwhile() throws SQLException {
    AtomicReference<DsqlConnection> renewed = new AtomicReference<>();
    AtomicReference<Session> next = new AtomicReference<>();
    Opened first = ((DsqlConnection) connection).opened();
    Opened.Opener closing =
        limit -> {
          Opened opened = ((DsqlConnection) driver.connect(URL, new Properties())).opened();
          next.set(opened.session());
          renewed.get().close();
          return opened;
        };
    renewed.set(
        new DsqlConnection(first, Optional.of(new Successors(closing, true, new Carried()))));
    clock.advance(OVER);

    assertState("08003", () -> execute(renewed.get(), "SELECT 1"));

    assertThat(next.get().server().isClosed()).isTrue();
    assertThat(renewed.get().isClosed()).isTrue();
    connection = driver.connect(URL, new Properties());
  }

  @Test
  void leavesNoConnectionBehind() throws SQLException {
    execute(connection, "SET application_name = 'left behind'");
    renew();
    renew();
    renew();
    try (Connection other = driver.connect(URL, new Properties())) {
      assertOpen(2, other); // the one before serves what was begun on it
      connection.close();
      assertOpen(0, other);
    }
    connection = driver.connect(URL, new Properties());
  }

  /** The server sees a little later that a client has gone. */
  private static void assertOpen(int number, Connection other) throws SQLException {
    String open = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'left behind'";
    for (int i = 0; i < 500 && !value(other, open).equals("" + number); i++) {
      Thread.onSpinWait();
    }
    assertThat(value(other, open)).isEqualTo("" + number);
  }

  private Connection without(String parameters, Connection replaced) throws SQLException {
    replaced.close();
    return driver.connect(URL + "&" + parameters, new Properties());
  }

  private int backend() throws SQLException {
    return connection.unwrap(PGConnection.class).getBackendPID();
  }

  /** Has the lifetime be over, and uses the connection. */
  private void renew() throws SQLException {
    int before = backend();
    clock.advance(OVER);
    connection.createStatement().close();
    assertThat(backend()).isNotEqualTo(before);
  }
}
