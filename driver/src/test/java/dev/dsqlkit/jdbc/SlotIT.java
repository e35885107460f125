package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dsqlkit.local.DatabaseClock;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.slot.Destination;
import dev.dsqlkit.slot.Slot;
import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.slot.SqlListener;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A URL that stays the same while the database behind it changes, and what a test is told. */
class SlotIT {
  private static final Slot SLOT = Slot.named("slot-it");

  private final List<SqlEvent> events = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void makeTables() throws SQLException {
    for (String database : List.of("slot_one", "slot_two")) {
      try (Connection connection = DriverManager.getConnection("jdbc:dsql:embedded:" + database)) {
        run(connection, "CREATE TABLE n (id int PRIMARY KEY, n int)");
      }
    }
  }

  @BeforeEach
  void empty() throws SQLException {
    for (String database : List.of("slot_one", "slot_two")) {
      try (Connection connection = DriverManager.getConnection("jdbc:dsql:embedded:" + database)) {
        run(connection, "DELETE FROM n");
      }
    }
  }

  @AfterEach
  void release() {
    SLOT.release("the test is over");
  }

  private static void point(String database, String... properties) {
    SLOT.point(destination(database, Optional.empty(), properties));
  }

  private void watch(String database, String... properties) {
    SLOT.point(destination(database, Optional.of(events::add), properties));
  }

  private static Destination destination(
      String database, Optional<SqlListener> listener, String... properties) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      given.put(properties[i], properties[i + 1]);
    }
    return new Destination(
        "jdbc:dsql:embedded:" + database, given, List.of("SET TIME ZONE 'UTC'"), listener);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  @Test
  void aPoolGoesOnWithTheNextDatabase() throws SQLException {
    point("slot_one");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(SLOT.url());
    config.setMaximumPoolSize(1);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      try (Connection connection = pool.getConnection()) {
        assertThat(value(connection, "SELECT current_database()")).isEqualTo("slot_one");
      }
      point("slot_two");
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        assertThat(value(connection, "SELECT current_database()")).isEqualTo("slot_two");
        connection.commit();
      }
      assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
    }
  }

  @Test
  void aPreparedStatementGoesOn() throws SQLException {
    point("slot_one");
    try (Connection connection = DriverManager.getConnection(SLOT.url());
        PreparedStatement insert = connection.prepareStatement("INSERT INTO n VALUES (?, ?)")) {
      insert.setInt(1, 1);
      insert.setInt(2, 1);
      assertThat(insert.executeUpdate()).isEqualTo(1);
      point("slot_two");
      assertThat(insert.executeUpdate()).isEqualTo(1);
      assertThat(value(connection, "SELECT count(*) FROM n")).isEqualTo("1");
      assertThat(value(connection, "SELECT current_database()")).isEqualTo("slot_two");
    }
  }

  @Test
  void anOpenTransactionStaysWhereItBegan() throws SQLException {
    point("slot_one");
    try (Connection connection = DriverManager.getConnection(SLOT.url())) {
      connection.setAutoCommit(false);
      run(connection, "INSERT INTO n VALUES (1, 1)");
      point("slot_two");
      assertThat(value(connection, "SELECT current_database()")).isEqualTo("slot_one");
      connection.rollback();
      assertThat(value(connection, "SELECT current_database()")).isEqualTo("slot_two");
    }
  }

  /** What keeps a session of production from being renewed is given up with its database. */
  @Test
  void whatNoOtherSessionCanBeGivenDoesNotHoldIt() throws SQLException {
    point("slot_one", "rules", "off", "conflicts", "native");
    try (Connection connection = DriverManager.getConnection(SLOT.url())) {
      run(connection, "PREPARE one AS SELECT 1");
      point("slot_two", "rules", "off", "conflicts", "native");
      assertThat(value(connection, "SELECT current_database()")).isEqualTo("slot_two");
    }
  }

  @Test
  void rulesAreThoseOfTheDestination() throws SQLException {
    point("slot_one", "rules", "off");
    try (Connection connection = DriverManager.getConnection(SLOT.url() + "?rules=enforce")) {
      run(connection, "TRUNCATE n");
      point("slot_two");
      assertThat(
              (Throwable)
                  catchThrowableOfType(SQLException.class, () -> run(connection, "TRUNCATE n")))
          .hasMessageContaining("unsupported statement: Truncate");
    }
  }

  @Test
  void withoutADatabaseItSaysWhy() throws SQLException {
    point("slot_one");
    try (Connection connection = DriverManager.getConnection(SLOT.url())) {
      SLOT.release("the test class OrderTest is over");
      SQLException refused =
          catchThrowableOfType(SQLException.class, () -> value(connection, "SELECT 1"));
      assertThat(refused.getSQLState()).isEqualTo("08001");
      assertThat((Throwable) refused)
          .hasMessage(
              "jdbc:dsql:test:slot-it has no database: the test class OrderTest is over."
                  + " While a test runs that is annotated with @DsqlTest(slot = \"slot-it\") it has.");
      assertThat(connection.isValid(1)).isFalse();
    }
  }

  @Test
  void aWrongNameIsRefused() {
    SQLException refused =
        catchThrowableOfType(
            SQLException.class, () -> DriverManager.getConnection("jdbc:dsql:test:a/b"));
    assertThat(refused.getSQLState()).isEqualTo("08001");
    assertThat((Throwable) refused).hasMessageContaining("but this one is \"a/b\"");
  }

  /** As in production, where nobody replaces a connection that an application keeps. */
  @Test
  void itGrowsTooOld() throws SQLException {
    point("slot_one");
    try (Connection connection = DriverManager.getConnection(SLOT.url())) {
      connection.unwrap(DatabaseClock.class).advance(Duration.ofMinutes(61));
      assertThat(connection.isValid(1)).isFalse();
      SQLException tooOld =
          catchThrowableOfType(SQLException.class, () -> value(connection, "SELECT 1"));
      assertThat(tooOld.getSQLState()).isEqualTo("08006");
    }
    try (Connection connection = DriverManager.getConnection(SLOT.url() + "?reconnect=true")) {
      connection.unwrap(DatabaseClock.class).advance(Duration.ofMinutes(61));
      assertThat(value(connection, "SELECT 1")).isEqualTo("1");
    }
  }

  private List<String> told() {
    return events.stream()
        .filter(event -> event.kind() != SqlEvent.Kind.CONNECT)
        .map(
            event ->
                "%s %s tx%d.%d%s%s rows %d%s"
                    .formatted(
                        event.kind(),
                        event.sql(),
                        event.transaction(),
                        event.attempt(),
                        event.replayed() ? " again" : "",
                        event.autocommit() ? " auto" : "",
                        event.rows(),
                        event.failure().map(e -> " " + e.getSQLState()).orElse("")))
        .toList();
  }

  @Test
  void aTestIsToldOfStatementsAndTransactions() throws SQLException {
    watch("slot_one");
    try (Connection connection = DriverManager.getConnection(SLOT.url())) {
      run(connection, "INSERT INTO n VALUES (1, 1), (2, 2)");
      connection.setAutoCommit(false);
      run(connection, "UPDATE n SET n = n + 1");
      connection.commit();
      run(connection, "DELETE FROM n WHERE id = 1");
      connection.rollback();
      connection.rollback();
      connection.setAutoCommit(true);
      run(connection, "DELETE FROM n");
    }
    assertThat(told())
        .containsExactly(
            "STATEMENT [INSERT INTO n VALUES (1, 1), (2, 2)] tx1.1 auto rows 2",
            "STATEMENT [UPDATE n SET n = n + 1] tx2.1 rows 2",
            "COMMIT [] tx2.1 rows 2",
            "STATEMENT [DELETE FROM n WHERE id = 1] tx3.1 rows 1",
            "ROLLBACK [] tx3.1 rows 1",
            "STATEMENT [DELETE FROM n] tx4.1 auto rows 2");
  }

  @Test
  void aTestIsToldOfAttempts() throws SQLException {
    watch("slot_one");
    try (Connection connection = DriverManager.getConnection(SLOT.url())) {
      connection.unwrap(DatabaseFaults.class).failCommit(1, Fault.DATA_CONFLICT);
      connection.setAutoCommit(false);
      run(connection, "INSERT INTO n VALUES (1, 1)");
      connection.commit();
      run(connection, "SELECT 1");
      connection.commit();
    }
    assertThat(told())
        .containsExactly(
            "STATEMENT [INSERT INTO n VALUES (1, 1)] tx1.1 rows 1",
            "COMMIT [] tx1.1 rows 1 40001",
            "RETRY [] tx1.1 rows -1",
            "STATEMENT [INSERT INTO n VALUES (1, 1)] tx1.2 again rows 1",
            "COMMIT [] tx1.2 again rows 1",
            "RETRY [] tx1.2 again rows -1",
            "STATEMENT [SELECT 1] tx2.1 rows 0",
            "COMMIT [] tx2.1 rows 0");
  }

  @Test
  void aTestIsToldWithoutRetries() throws SQLException {
    watch("slot_one", "retry", "off", "conflicts", "native");
    try (Connection connection = DriverManager.getConnection(SLOT.url())) {
      connection.unwrap(DatabaseFaults.class).failCommit(1, Fault.DATA_CONFLICT);
      connection.setAutoCommit(false);
      run(connection, "INSERT INTO n VALUES (1, 1)");
      SQLException lost = catchThrowableOfType(SQLException.class, connection::commit);
      assertThat(lost.getSQLState()).isEqualTo("40001");
      run(connection, "INSERT INTO n VALUES (2, 1)");
      connection.commit();
    }
    assertThat(told())
        .containsExactly(
            "STATEMENT [INSERT INTO n VALUES (1, 1)] tx1.1 rows 1",
            "COMMIT [] tx1.1 rows 1 40001",
            "STATEMENT [INSERT INTO n VALUES (2, 1)] tx2.1 rows 1",
            "COMMIT [] tx2.1 rows 1");
  }

  @Test
  void aTestIsToldOfBatchesAndLargeStatements() throws SQLException {
    watch("slot_one", "limits", "rows:2");
    try (Connection connection = DriverManager.getConnection(SLOT.url());
        Statement batch = connection.createStatement()) {
      batch.addBatch("INSERT INTO n VALUES (1, 1)");
      batch.addBatch("INSERT INTO n VALUES (2, 1)");
      assertThat(batch.executeBatch()).containsExactly(1, 1);
      run(connection, "UPDATE n SET n = 2");
      SQLException tooMany =
          catchThrowableOfType(
              SQLException.class,
              () -> run(connection, "INSERT INTO n SELECT i, 1 FROM generate_series(3, 5) i"));
      assertThat(tooMany.getSQLState()).isEqualTo("54000");
    }
    assertThat(told())
        .containsExactly(
            "BATCH [INSERT INTO n VALUES (1, 1), INSERT INTO n VALUES (2, 1)] tx1.1 auto rows 2",
            "STATEMENT [UPDATE n SET n = 2] tx2.1 auto rows 2",
            "STATEMENT [INSERT INTO n SELECT i, 1 FROM generate_series(3, 5) i] tx3.1 auto rows 3"
                + " 54000");
  }
}
