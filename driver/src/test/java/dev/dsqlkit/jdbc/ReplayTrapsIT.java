package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.retry.DigestMode;
import dev.dsqlkit.retry.DsqlNotReplayable;
import dev.dsqlkit.retry.RetryListeners;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Traps in which the journal could fall out of step with the server, and rows could be lost. */
class ReplayTrapsIT {
  private static final String DATABASE = "replay_traps";
  private static final String URL = "jdbc:dsql:embedded:" + DATABASE;

  private Connection connection;
  private Connection other;
  private Faults faults;

  @BeforeEach
  void connect() throws SQLException {
    other = DriverManager.getConnection(URL);
    execute(other, "DROP TABLE IF EXISTS item");
    execute(other, "CREATE TABLE item (id int PRIMARY KEY, n int NOT NULL, name text)");
    execute(other, "INSERT INTO item VALUES (1, 10, 'one'), (2, 20, 'two'), (3, 30, NULL)");
    open(URL);
  }

  private void open(String url) throws SQLException {
    if (connection != null) {
      connection.close();
    }
    connection = DriverManager.getConnection(url);
    connection.setAutoCommit(false);
    faults = connection.unwrap(Faults.class);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    other.close();
  }

  @Test
  void aWriteThatPgjdbcOnlyComplainsOfIsNotForgotten() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      fails(() -> statement.executeQuery("UPDATE item SET n = 11 WHERE id = 1"));
      fails(() -> statement.executeUpdate("UPDATE item SET n = 21 WHERE id = 2 RETURNING n"));
      statement.executeUpdate("UPDATE item SET n = 31 WHERE id = 3");
    }
    faults.failCommit(1, Fault.DATA_CONFLICT);

    DsqlNotReplayable e = catchThrowableOfType(DsqlNotReplayable.class, connection::commit);

    assertThat(e.getMessage()).contains("failed in the driver");
    assertThat(number(other, "SELECT sum(n) FROM item")).isEqualTo(60);
  }

  @Test
  void suchAWriteCannotBeLostThroughASavepoint() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE item SET n = 11 WHERE id = 1 RETURNING n")) {
      fails(update::executeUpdate);
    }

    assertState("0A000", connection::setSavepoint);
    connection.commit();

    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(11);
  }

  @Test
  void aBeginThatPgjdbcOnlyComplainsOfIsNotForgotten() throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      fails(() -> statement.executeQuery("BEGIN"));
      statement.executeUpdate("UPDATE item SET n = n + 1 WHERE id = 1");
      faults.failCommit(1, Fault.DATA_CONFLICT);

      fails(() -> statement.execute("COMMIT"));
    }

    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(10);
  }

  @Test
  void aRollbackThatAutocommitForbidsForgetsNothing() throws SQLException {
    connection.setAutoCommit(true);
    execute(connection, "BEGIN");
    execute(connection, "UPDATE item SET n = 11 WHERE id = 1");
    assertState("25P01", connection::rollback);
    execute(connection, "UPDATE item SET n = 21 WHERE id = 2");
    faults.failCommit(1, Fault.DATA_CONFLICT);

    execute(connection, "COMMIT");

    assertThat(number(other, "SELECT sum(n) FROM item")).isEqualTo(62);
  }

  @Test
  void aCancelThatCameTooLateEndsNoReplay() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE item SET n = 11 WHERE id = 1");
      statement.cancel();
      Savepoint savepoint = connection.setSavepoint();
      connection.rollback(savepoint);
      statement.executeUpdate("UPDATE item SET n = 21 WHERE id = 2");
      connection.commit();
    }

    assertThat(number(other, "SELECT sum(n) FROM item")).isEqualTo(62);
  }

  @Test
  void anErrorOfAListenerLosesNothing() throws SQLException {
    execute(connection, "UPDATE item SET n = 11 WHERE id = 1");
    faults.failExecution(1, Fault.DATA_CONFLICT);
    RetryListeners.Registration failing =
        RetryListeners.add(
            event -> {
              throw new AssertionError("on purpose");
            });
    try {
      execute(connection, "UPDATE item SET n = 21 WHERE id = 2");
    } finally {
      failing.close();
    }
    connection.commit();

    assertThat(number(other, "SELECT sum(n) FROM item")).isEqualTo(62);
  }

  @Test
  void aTextThatPgjdbcCommitsInPiecesIsNotRepeated() throws SQLException {
    open(URL + "?rules=off");
    connection.setAutoCommit(true);
    execute(other, "DROP TABLE IF EXISTS log");
    execute(other, "CREATE TABLE log (i int)");
    failOnce(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("INSERT INTO log VALUES (").append(i).append(");");
    }
    text.append("INSERT INTO log VALUES (once())");

    fails(() -> execute(connection, text.toString()));

    assertThat(number(other, "SELECT count(*) - count(DISTINCT i) FROM log")).isZero();
  }

  @Test
  void aShortTextThatWasDescribedIsNotRepeatedEither() throws SQLException {
    open(URL + "?rules=off&prepareThreshold=1");
    connection.setAutoCommit(true);
    execute(other, "DROP TABLE IF EXISTS log");
    execute(other, "CREATE TABLE log (i int)");
    failOnce(7);
    try (PreparedStatement text =
        connection.prepareStatement(
            "INSERT INTO log VALUES (5); SELECT name FROM item; INSERT INTO log VALUES (once())")) {
      assertThat(text.getMetaData()).isNotNull();
      for (int i = 0; i < 6; i++) {
        text.execute();
      }
      fails(text::execute);
    }

    assertThat(number(other, "SELECT count(*) FROM log WHERE i = 5")).isLessThanOrEqualTo(7);
  }

  @Test
  void aDefaultThatIsNoLongerTheColumnsIsNotTakenForOne() throws SQLException {
    execute(other, "DROP TABLE IF EXISTS inv");
    execute(other, "DROP SEQUENCE IF EXISTS inv_no");
    execute(other, "CREATE SEQUENCE inv_no CACHE 1");
    execute(other, "CREATE TABLE inv (no bigint DEFAULT nextval('inv_no'), name text)");
    assertThat(numberOfInserted()).isEqualTo(1);
    faults.failCommit(1, Fault.DATA_CONFLICT);
    connection.commit(); // looks the default up
    try (Connection plain = PlainPostgres.connect(DATABASE)) {
      execute(
          plain,
          "CREATE OR REPLACE FUNCTION next_no() RETURNS bigint LANGUAGE sql AS"
              + " 'SELECT coalesce(max(no), 0) + 1 FROM inv'");
      execute(plain, "ALTER TABLE inv ALTER no SET DEFAULT next_no()");
    }
    long no = numberOfInserted();
    execute(other, "INSERT INTO inv (name) VALUES ('other')"); // the same number
    faults.failCommit(1, Fault.DATA_CONFLICT);

    fails(connection::commit);

    assertThat(number(other, "SELECT count(*) FROM inv WHERE no = " + no)).isEqualTo(1);
  }

  private long numberOfInserted() throws SQLException {
    return number(connection, "INSERT INTO inv (name) VALUES ('x') RETURNING no");
  }

  @Test
  void aKeyThatIsReturnedTwiceIsGivenOnce() throws SQLException {
    createKeyed();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("INSERT INTO keyed (v) VALUES (1) RETURNING *, id AS key")) {
      row.next();
      assertThat(row.getLong("id")).isEqualTo(row.getLong("key"));
    }
    faults.failCommit(1, Fault.DATA_CONFLICT);

    connection.commit();
  }

  @Test
  void namesOfKeysAreQuotedOnlyWherePgjdbcQuotesThem() throws SQLException {
    createKeyed();
    open(URL + "?quoteReturningIdentifiers=false");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO keyed (v) VALUES (1)", new String[] {"ID"})) {
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        assertThat(keys.getLong(1)).isPositive();
      }
    }
    faults.failCommit(1, Fault.DATA_CONFLICT);

    connection.commit();
  }

  private void createKeyed() throws SQLException {
    execute(other, "DROP TABLE IF EXISTS keyed");
    execute(
        other,
        "CREATE TABLE keyed (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY, v int)");
  }

  @Test
  void theMemoryOfAJournalIsGivenBackWhenItsConnectionIsClosed() throws SQLException {
    String large = "x".repeat(3_900_000);
    for (int i = 0; i < 75; i++) {
      try (Connection closed = DriverManager.getConnection(URL)) {
        closed.setAutoCommit(false);
        try (PreparedStatement select = closed.prepareStatement("SELECT length(?::text)")) {
          select.setString(1, large);
          select.execute();
        }
        assertThat(closed.unwrap(DsqlReplay.class).notReplayable()).as("round " + i).isEmpty();
      }
    }
  }

  @Test
  void noMessageShowsTheValuesOfABatch() throws SQLException {
    open(URL + "?retryMaxAttempts=1");
    execute(connection, "UPDATE item SET n = 1 WHERE id = 1");
    failOnce(1);
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE item SET name = ?, n = once() WHERE id = 1")) {
      for (String secret : new String[] {"SECRET-1", "SECRET-2"}) {
        update.setString(1, secret);
        update.addBatch();
      }

      SQLException e = catchThrowableOfType(SQLException.class, update::executeBatch);

      assertThat(e.getMessage()).contains("OC000").doesNotContain("SECRET");
    }
  }

  @Test
  void columnsThatWereOnlyDescribedAreSeenToo() throws SQLException {
    execute(connection, "UPDATE item SET n = 3 WHERE id = 1");
    try (PreparedStatement select = connection.prepareStatement("SELECT * FROM item")) {
      assertThat(select.getMetaData().getColumnCount()).isEqualTo(3);
    }
    faults.failCommit(1, Fault.DATA_CONFLICT);

    assertThat(catchThrowable(connection::commit)).isInstanceOf(DsqlNotReplayable.class);
  }

  @Test
  void theDigestOfATransactionIsNotThatOfTheNextBorrower() throws SQLException {
    assertState("25P01", () -> connection.unwrap(DsqlReplay.class).digest(DigestMode.NONE));
    assertThat(number(connection, "SELECT n FROM item WHERE id = 1")).isEqualTo(10);
    connection.unwrap(DsqlReplay.class).digest(DigestMode.NONE);
    connection.commit();
    assertThat(number(connection, "SELECT n FROM item WHERE id = 1")).isEqualTo(10);
    execute(other, "UPDATE item SET n = 11 WHERE id = 1");
    faults.failCommit(1, Fault.DATA_CONFLICT);

    assertState("40001", connection::commit);
  }

  @Test
  void aCommitInATextIsInDoubtToo() throws SQLException {
    faults.failExecution(1, Fault.CUT_AFTER);

    assertState("08007", () -> execute(connection, "UPDATE item SET n = 11 WHERE id = 1; COMMIT"));
  }

  @Test
  void aSavepointOfAnEmptyTransactionIsNoneOfTheNext() throws SQLException {
    Savepoint old = connection.setSavepoint();
    connection.commit();
    execute(connection, "UPDATE item SET n = 11 WHERE id = 1");

    assertState("3B001", () -> connection.rollback(old));
    connection.commit();

    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(11);
  }

  @Test
  void aTransactionThatCannotGoBackToItsSavepointCannotCommitEither() throws SQLException {
    execute(connection, "UPDATE item SET n = 11 WHERE id = 1");
    Savepoint savepoint = connection.setSavepoint();
    execute(connection, "UPDATE item SET n = 21 WHERE id = 2");
    try (ResultSet tables = connection.getMetaData().getTables(null, null, "item", null)) {
      assertThat(tables.next()).isTrue();
    }

    assertState("3B001", () -> connection.rollback(savepoint));
    assertState("25P02", connection::commit);

    assertThat(number(other, "SELECT sum(n) FROM item")).isEqualTo(60);
  }

  @Test
  void theSchemaBehindASavepointIsTheOneBeforeIt() throws SQLException {
    execute(other, "CREATE SCHEMA IF NOT EXISTS second");
    connection.setSchema("second");
    execute(connection, "INSERT INTO public.item VALUES (9, 9, 'x')");
    Savepoint savepoint = connection.setSavepoint();
    connection.rollback(savepoint);

    assertThat(connection.getSchema()).isEqualTo("second");
  }

  /** A function once() whose n-th call fails with a conflict. */
  private static void failOnce(int n) throws SQLException {
    try (Connection plain = PlainPostgres.connect(DATABASE)) {
      execute(plain, "DROP SEQUENCE IF EXISTS once_seq; CREATE SEQUENCE once_seq");
      execute(
          plain,
          "CREATE OR REPLACE FUNCTION once() RETURNS int LANGUAGE plpgsql AS $$BEGIN IF"
              + " nextval('once_seq') = "
              + n
              + " THEN RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE ="
              + " 'change conflicts with another transaction (OC000)'; END IF; RETURN 1; END$$");
    }
  }

  private static void fails(ThrowingCallable call) {
    assertThat(catchThrowable(call)).isInstanceOf(SQLException.class);
  }

  private static void assertState(String state, ThrowingCallable call) {
    SQLException e = catchThrowableOfType(SQLException.class, call);
    assertThat(e.getSQLState()).isEqualTo(state);
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
