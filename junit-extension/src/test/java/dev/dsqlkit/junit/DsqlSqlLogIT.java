package dev.dsqlkit.junit;

import static dev.dsqlkit.junit.DsqlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.junit.LoggedTransaction.Outcome;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.retry.DsqlTransactions;
import dev.dsqlkit.retry.RetryListeners;
import dev.dsqlkit.slot.Destination;
import dev.dsqlkit.slot.Slot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the driver tells of connections of a slot. */
class DsqlSqlLogIT {
  private final SqlRecorder recorder = new SqlRecorder();
  private final DsqlSqlLog log = new DsqlSqlLog(recorder);
  private final Slot slot = Slot.named("DsqlSqlLogIT");
  private final DsqlDataSource source = new DsqlDataSource();
  private DsqlDatabase database;

  private record Orders(DataSource source) {
    void place(int id) throws SQLException {
      try (Connection connection = source.getConnection()) {
        connection.setAutoCommit(false);
        insert(connection, id);
        connection.commit();
      }
    }

    void placeInUnitOfWork(int id) throws SQLException {
      DsqlTransactions.run(
          source,
          connection -> {
            insert(connection, id);
            return true;
          });
    }

    private static void insert(Connection connection, int id) throws SQLException {
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO orders VALUES (?), (?)")) {
        insert.setInt(1, id);
        insert.setInt(2, id + 1);
        insert.executeUpdate();
      }
    }
  }

  @BeforeEach
  void pointTheSlot() throws SQLException {
    database = DsqlDatabase.create();
    database.run("CREATE TABLE orders (id int PRIMARY KEY)");
    slot.point(new Destination(database.url(), Map.of(), List.of(), Optional.of(recorder)));
    source.setUrl(slot.url());
  }

  @AfterEach
  void releaseIt() throws SQLException {
    slot.release("its test has ended");
    database.close();
  }

  @Test
  void hasWhatWasSentByWhomAndHowManyRows() throws SQLException {
    new Orders(source).place(1);

    assertThat(log.transactions()).hasSize(1);
    LoggedTransaction placed = log.transactions().get(0);
    assertThat(placed.outcome()).isEqualTo(Outcome.COMMITTED);
    assertThat(placed.rowsWritten()).isEqualTo(2);
    assertThat(placed.callSite().orElseThrow().getMethodName()).isEqualTo("insert");
    assertThat(log).transactions("place").hasAttempts(1).hasMaxRowsPerTransaction(2);
  }

  @Test
  void countsTheAttemptsOfTheDriver() throws SQLException {
    failNextCommit();

    new Orders(source).place(1);

    assertThat(log).transactions("place").hasAttempts(2).hasNoStatementOutsideRetry();
  }

  @Test
  void countsTheAttemptsOfAUnitOfWork() throws SQLException {
    source.setUrl(slot.url() + "?retry=off");
    failNextCommit();
    recorder.retry(DsqlTest.Retry.OFF);

    try (RetryListeners.Registration told = RetryListeners.add(recorder::on)) {
      assertThat(told).isNotNull();
      new Orders(source).placeInUnitOfWork(1);
    }

    assertThat(log).transactions("placeInUnitOfWork").hasAttempts(2).hasNoStatementOutsideRetry();
  }

  @Test
  void hasAutocommitStatementsAndErrors() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO orders VALUES (1)");
      assertThat(log).hasMaxRowsPerTransaction(1);
      try {
        statement.execute("TRUNCATE orders");
      } catch (SQLException expected) {
        assertThat(expected.getSQLState()).isEqualTo("0A000");
      }
    }

    assertThat(log.transactions())
        .extracting(LoggedTransaction::outcome)
        .containsExactly(Outcome.COMMITTED, Outcome.FAILED);
    assertThat(log.text()).contains("TRUNCATE orders", "FAILED 0A000");
  }

  private void failNextCommit() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.unwrap(DatabaseFaults.class).failCommit(1, Fault.DATA_CONFLICT);
    }
  }
}
