package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.local.ConnectFault;
import dev.dsqlkit.local.DatabaseClock;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.When;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** Faults for whoever works with the database. */
class DatabaseFaultsIT {
  private static final String URL = "jdbc:dsql:embedded:database_faults";
  private static final String OFF = URL + "?retry=off";
  private static final String OC000 =
      "40001 ERROR: change conflicts with another transaction (OC000)";
  private static final String OC001 =
      "40001 ERROR: schema has been updated by another transaction (OC001)";

  private Connection connection;
  private DatabaseFaults faults;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection(OFF);
    run(connection, "DROP TABLE IF EXISTS orders");
    run(connection, "CREATE TABLE orders (id int)");
    run(connection, "DROP TABLE IF EXISTS stock");
    run(connection, "CREATE TABLE stock (id int)");
    faults = connection.unwrap(DatabaseFaults.class);
  }

  @AfterEach
  void close() throws SQLException {
    faults.clear();
    connection.close();
  }

  private static String run(Connection connection, String sql) {
    return answer(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  private static String answer(RowWrite call) {
    try {
      call.run();
      return "ok";
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      return e.getSQLState() + " " + message.lines().findFirst().orElse("").split(" Where:", 2)[0];
    }
  }

  private int orders() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM orders")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static String transaction(Connection connection, String... statements)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      for (String sql : statements) {
        run(connection, sql);
      }
      return answer(connection::commit);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void strikesWhicheverConnectionComes() throws SQLException {
    faults.failCommit(2, Fault.DATA_CONFLICT);

    try (Connection other = DriverManager.getConnection(OFF);
        Connection elsewhere = DriverManager.getConnection(URL + "_elsewhere?retry=off")) {
      assertThat(transaction(other, "INSERT INTO orders VALUES (1)")).isEqualTo("ok");
      run(elsewhere, "CREATE TABLE IF NOT EXISTS orders (id int)");
      assertThat(transaction(elsewhere, "INSERT INTO orders VALUES (1)")).isEqualTo("ok");
      assertThat(transaction(connection, "INSERT INTO orders VALUES (2)")).isEqualTo(OC000);
      assertThat(transaction(other, "INSERT INTO orders VALUES (3)")).isEqualTo("ok");
    }
    assertThat(orders()).isEqualTo(2);
  }

  @Test
  void survivesTheConnectionThatItCameFrom() throws SQLException {
    DatabaseFaults same;
    try (Connection other = DriverManager.getConnection(OFF)) {
      same = other.unwrap(DatabaseFaults.class);
    }
    same.failCommit(1, Fault.DATA_CONFLICT);

    assertThat(transaction(connection, "INSERT INTO orders VALUES (1)")).isEqualTo(OC000);
  }

  @ParameterizedTest
  @CsvSource({"orders, true", "public.orders, true", "other.orders, true", "stock, false"})
  void strikesThoseThatWriteToATable(String table, boolean strikes) throws SQLException {
    faults.failCommit(When.next().writing(table), Fault.DATA_CONFLICT);

    assertThat(transaction(connection, "DELETE FROM public.stock WHERE id = 7"))
        .isEqualTo(table.equals("stock") ? OC000 : "ok");
    assertThat(transaction(connection, "SELECT * FROM stock", "UPDATE orders SET id = 2"))
        .isEqualTo(strikes ? OC000 : "ok");
    assertThat(transaction(connection, "UPDATE orders SET id = 2")).isEqualTo("ok");
  }

  @Test
  void aSchemaThatBothNameHasToBeTheSame() throws SQLException {
    faults.failCommit(When.next().writing("other.orders"), Fault.DATA_CONFLICT);

    assertThat(transaction(connection, "UPDATE public.orders SET id = 2")).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rollback", "ROLLBACK"})
  void whatWasRolledBackIsNotWritten(String how) throws SQLException {
    faults.failCommit(When.next().writing("orders"), Fault.DATA_CONFLICT);
    connection.setAutoCommit(false);
    run(connection, "UPDATE orders SET id = 2");
    if (how.equals("rollback")) {
      connection.rollback();
    } else {
      run(connection, how);
    }

    assertThat(transaction(connection, "UPDATE stock SET id = 2")).isEqualTo("ok");
  }

  @Test
  void severalInARowAndAll() throws SQLException {
    faults.failCommit(When.nth(2).times(2), Fault.DATA_CONFLICT);
    assertThat(commits(5)).containsExactly("ok", OC000, OC000, "ok", "ok");

    faults.failCommit(When.nth(2).always(), Fault.SCHEMA_CONFLICT);
    assertThat(commits(4)).containsExactly("ok", OC001, OC001, OC001);

    faults.clear();
    assertThat(commits(1)).containsExactly("ok");
  }

  @Test
  void chanceIsTheSameForTheSameSeed() throws SQLException {
    faults.failCommit(When.random(0.5, 42), Fault.DATA_CONFLICT);
    List<String> first = commits(20);
    faults.clear();
    faults.failCommit(When.random(0.5, 42), Fault.DATA_CONFLICT);

    assertThat(first).contains("ok", OC000);
    assertThat(commits(20)).isEqualTo(first);
  }

  private List<String> commits(int times) throws SQLException {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(transaction(connection, "INSERT INTO orders VALUES (1)"));
    }
    return answers;
  }

  @Test
  void countsWhatCanLoseAConflict() throws SQLException {
    long before = faults.commits();

    run(connection, "INSERT INTO orders VALUES (1)");
    transaction(connection, "INSERT INTO orders VALUES (1)");
    transaction(connection, "SELECT * FROM orders FOR UPDATE");
    run(connection, "BEGIN; INSERT INTO orders VALUES (1); COMMIT");
    run(connection, "CREATE TABLE IF NOT EXISTS orders (id int)");
    assertThat(faults.commits() - before).isEqualTo(5);

    run(connection, "SELECT * FROM orders");
    transaction(connection, "SELECT * FROM orders");
    run(connection, "BEGIN");
    run(connection, "INSERT INTO orders VALUES (1)");
    run(connection, "ROLLBACK");
    run(connection, "BEGIN; INSERT INTO orders VALUES (1); ROLLBACK");
    connection.setAutoCommit(false);
    run(connection, "INSERT INTO orders VALUES (1)");
    connection.rollback();
    assertThat(faults.commits() - before).isEqualTo(5);
  }

  /** With another transaction open the driver puts the write into one of its own. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWriteInAutocommitModeIsOneCommit(boolean withOthers) throws SQLException {
    try (Connection other = DriverManager.getConnection(OFF)) {
      if (withOthers) {
        other.setAutoCommit(false);
        run(other, "INSERT INTO stock VALUES (1)");
      }
      long before = faults.commits();
      faults.failCommit(When.next().writing("orders"), Fault.DATA_CONFLICT);

      assertThat(run(connection, "INSERT INTO orders VALUES (1)")).isEqualTo(OC000);
      assertThat(orders()).isZero();
      assertThat(run(connection, "INSERT INTO orders VALUES (1)")).isEqualTo("ok");
      assertThat(orders()).isEqualTo(1);
      assertThat(faults.commits() - before).isEqualTo(2);
    }
  }

  @Test
  void aBatchInAutocommitModeIsOneCommit() throws SQLException {
    faults.failCommit(When.next().writing("orders"), Fault.DATA_CONFLICT);

    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO orders VALUES (?)")) {
      for (int i = 0; i < 3; i++) {
        insert.setInt(1, i);
        insert.addBatch();
      }
      assertThat(answer(insert::executeBatch)).startsWith("40001").contains("OC000");
    }
    assertThat(orders()).isZero();
  }

  @Test
  void replayHidesAConflictAtEachCommitInTurn() throws SQLException {
    try (Connection retrying = DriverManager.getConnection(URL)) {
      long before = faults.commits();
      work(retrying);
      long commits = faults.commits() - before;
      assertThat(commits).isEqualTo(3);

      for (int number = 1; number <= commits; number++) {
        before = faults.commits();
        faults.failCommit(number, Fault.DATA_CONFLICT);
        work(retrying);
        assertThat(faults.commits() - before).isEqualTo(commits + 1);
        assertThat(orders()).isEqualTo(3 * (number + 1));
      }
    }
  }

  private static void work(Connection retrying) throws SQLException {
    for (int i = 0; i < 2; i++) {
      assertThat(transaction(retrying, "INSERT INTO orders VALUES (1)")).isEqualTo("ok");
    }
    assertThat(run(retrying, "INSERT INTO orders VALUES (1)")).isEqualTo("ok");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE_AFTER", "CUT_AFTER"})
  void aCommitInDoubtHasCommitted(Fault fault) throws SQLException {
    faults.failCommit(1, fault);

    try (Connection other = DriverManager.getConnection(URL)) {
      other.setAutoCommit(false);
      run(other, "INSERT INTO orders VALUES (1)");
      assertThat(answer(other::commit)).startsWith("08007");
    }
    assertThat(orders()).isEqualTo(1);
  }

  @Test
  void aStatementFailsItsTransaction() throws SQLException {
    faults.failExecution(When.nth(2).writing("orders"), Fault.SCHEMA_CONFLICT);
    connection.setAutoCommit(false);

    assertThat(run(connection, "INSERT INTO orders VALUES (1)")).isEqualTo("ok");
    assertThat(run(connection, "SELECT * FROM orders")).isEqualTo("ok");
    assertThat(run(connection, "INSERT INTO orders VALUES (2)")).isEqualTo(OC001);
    assertThat(run(connection, "SELECT * FROM orders")).startsWith("25P02");
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_CONNECTIONS, '53300', 'Unable to accept connection, too many open connections.'",
    "RATE_EXCEEDED, '53400', 'Unable to accept connection, rate exceeded.'",
    "WAKING_UP, '08006'," + " 'unable to accept connection, waking up cluster, please retry later'",
    "TOKEN_EXPIRED, '08006', 'unable to accept connection, access denied'"
  })
  void anAttemptToConnectFails(ConnectFault fault, String sqlState, String message)
      throws SQLException {
    faults.failConnect(2, fault);

    DriverManager.getConnection(OFF).close();
    PSQLException e =
        catchThrowableOfType(PSQLException.class, () -> DriverManager.getConnection(OFF));

    assertThat(e.getSQLState()).isEqualTo(sqlState);
    assertThat(e.getMessage()).startsWith("FATAL: " + message);
    assertThat(e.getServerErrorMessage().getHint() != null)
        .isEqualTo(fault == ConnectFault.TOKEN_EXPIRED);
    DriverManager.getConnection(OFF).close();
  }

  @Test
  void aUrlAsksOncePerValue() throws SQLException {
    String url = OFF + "&faults=commit:2:OC000:orders,connect:3:53300,execution:3:OC001";
    try (Connection first = DriverManager.getConnection(url);
        Connection second = DriverManager.getConnection(url)) {
      assertThat(transaction(second, "INSERT INTO orders VALUES (1)")).isEqualTo("ok");
      assertThat(transaction(first, "INSERT INTO orders VALUES (1)")).isEqualTo(OC000);
      assertThat(run(first, "SELECT 1")).isEqualTo(OC001);
      assertThat(transaction(first, "INSERT INTO orders VALUES (1)")).isEqualTo("ok");
      assertThat(answer(() -> DriverManager.getConnection(url).close())).startsWith("53300");
      DriverManager.getConnection(url).close();
    }
  }

  @Test
  void whatThePageShows() throws SQLException {
    // tag::faults[]
    DatabaseFaults faults = connection.unwrap(DatabaseFaults.class);
    faults.failCommit(2, Fault.DATA_CONFLICT);
    faults.failCommit(When.next().writing("orders").times(3), Fault.DATA_CONFLICT);
    faults.failExecution(When.random(0.1, 42), Fault.SCHEMA_CONFLICT);
    faults.failConnect(1, ConnectFault.TOO_MANY_CONNECTIONS);
    // end::faults[]

    assertThat(answer(() -> DriverManager.getConnection(OFF).close())).startsWith("53300");
  }

  @Test
  void theClockMakesATransactionTooOld() throws SQLException {
    connection.setAutoCommit(false);
    run(connection, "INSERT INTO orders VALUES (1)");
    connection.unwrap(DatabaseClock.class).advance(Duration.ofSeconds(301));

    assertThat(answer(connection::commit)).startsWith("54000");
  }
}
