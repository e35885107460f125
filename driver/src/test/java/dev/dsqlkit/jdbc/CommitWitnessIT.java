package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.retry.DsqlCommitInDoubt;
import dev.dsqlkit.retry.DsqlNotCommitted;
import dev.dsqlkit.retry.DsqlTransactions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a COMMIT whose answer is lost, with and without a witness. */
class CommitWitnessIT {
  private static final String URL = "jdbc:dsql:embedded:commit_witness";
  private static final String WITNESSED = URL + "?commitWitness=on";

  private Connection other;

  @BeforeEach
  void makeTable() throws SQLException {
    other = DriverManager.getConnection(URL);
    execute(other, "DROP TABLE IF EXISTS item");
    execute(other, "CREATE TABLE item (id int PRIMARY KEY)");
  }

  @AfterEach
  void close() throws SQLException {
    other.close();
  }

  @Test
  void withoutAWitnessTheOutcomeIsInDoubt() throws SQLException {
    Connection connection = inserted(URL, Fault.CUT_AFTER);

    SQLException e = catchThrowableOfType(DsqlCommitInDoubt.class, connection::commit);

    assertThat(e.getSQLState()).isEqualTo("08007");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void knowsThatALostCommitHasCommitted() throws SQLException {
    Connection connection = inserted(WITNESSED, Fault.CUT_AFTER);

    connection.commit();

    assertThat(rows()).isEqualTo(1);
    assertThat(connection.isClosed()).isTrue();
  }

  @Test
  void knowsThatALostCommitHasNotCommitted() throws SQLException {
    Connection connection = inserted(WITNESSED, Fault.CUT_BEFORE);

    SQLException e = catchThrowableOfType(DsqlNotCommitted.class, connection::commit);

    assertThat(e.getSQLState()).isEqualTo("08006");
    assertThat(rows()).isZero();
  }

  @Test
  void replaysAfterTheServerWasUnavailableAtCommitAndDidNotCommit() throws SQLException {
    try (Connection connection = inserted(WITNESSED, Fault.UNAVAILABLE)) {
      connection.commit();
    }

    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void acceptsACommitThatTheServerCalledUnavailable() throws SQLException {
    try (Connection connection = inserted(WITNESSED, Fault.UNAVAILABLE_AFTER)) {
      connection.commit();
    }

    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aUnitOfWorkRunsAgainWhenItIsKnownNotToBeCommitted() throws SQLException {
    AtomicInteger attempts = new AtomicInteger();
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(WITNESSED);

    DsqlTransactions.run(
        source,
        connection -> {
          if (attempts.incrementAndGet() == 1) {
            connection.unwrap(Faults.class).failCommit(1, Fault.CUT_BEFORE);
          }
          execute(connection, "INSERT INTO item VALUES (1)");
          return true;
        });

    assertThat(attempts).hasValue(2);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void leavesNoWitnessWhereNothingIsWritten() throws SQLException {
    try (Connection connection = DriverManager.getConnection(WITNESSED)) {
      connection.setAutoCommit(false);
      long before = number("SELECT count(*) FROM dsqlkit_commit_witness");
      execute(connection, "SELECT 1");
      connection.commit();
      execute(connection, "CREATE TABLE IF NOT EXISTS nothing (id int PRIMARY KEY)");
      connection.commit();

      assertThat(number("SELECT count(*) FROM dsqlkit_commit_witness")).isEqualTo(before);
    }
  }

  private static Connection inserted(String url, Fault fault) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    connection.setAutoCommit(false);
    connection.unwrap(Faults.class).failCommit(1, fault);
    execute(connection, "INSERT INTO item VALUES (1)");
    return connection;
  }

  private long rows() throws SQLException {
    return number("SELECT count(*) FROM item");
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = other.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
