package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a test leaves open fails it, and no other. */
class LeaksIT {

  private static void insert(Connection connection, int id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO orders VALUES (" + id + ", 'Ada', 1)");
    }
  }

  @DsqlTest(schema = "db/schema")
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Leaking {
    @Test
    @Order(1)
    @SuppressWarnings("MustBeClosed")
    void leavesAConnection(DataSource dataSource) throws SQLException {
      Connection left = dataSource.getConnection();
      assertThat(left.isValid(1)).isTrue();
    }

    @Test
    @Order(2)
    void closes(DataSource dataSource) throws SQLException {
      try (Connection connection = dataSource.getConnection()) {
        insert(connection, 1);
      }
    }

    @Test
    @Order(3)
    void usesTheInjectedConnection(Connection connection) throws SQLException {
      insert(connection, 2);
    }
  }

  @Test
  void aConnectionThatIsLeftOpenFailsItsTest() {
    EngineExecutionResults results = Kit.run(Leaking.class);
    assertThat(Kit.succeeded(results)).isEqualTo(2);
    assertThat(Kit.failures(results))
        .singleElement()
        .asString()
        .startsWith(
            "leavesAConnection(DataSource): The test left 1 connection open that was opened at"
                + " dev.dsqlkit.junit.LeaksIT$Leaking.leavesAConnection(LeaksIT.java:");
    Throwable leak =
        results.testEvents().failed().stream()
            .findFirst()
            .orElseThrow()
            .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
            .getThrowable()
            .orElseThrow();
    assertThat(leak.getSuppressed()[0].getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("leavesAConnection"));
  }

  @DsqlTest(schema = "db/schema")
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class LeakingTransaction {
    private static HikariDataSource pool;

    @BeforeAll
    static void open(@DsqlUrl String url) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(url);
      config.setMaximumPoolSize(2);
      pool = new HikariDataSource(config);
    }

    @AfterAll
    static void close() {
      pool.close();
    }

    @Test
    @Order(1)
    @SuppressWarnings("MustBeClosed")
    void leavesATransaction() throws SQLException {
      Connection borrowed = pool.getConnection();
      borrowed.setAutoCommit(false);
      insert(borrowed, 1);
    }

    @Test
    @Order(2)
    void commits() throws SQLException {
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        insert(connection, 2);
        connection.commit();
      }
    }
  }

  @Test
  void anOpenTransactionOfAPoolFailsItsTest() {
    EngineExecutionResults results = Kit.run(LeakingTransaction.class);
    assertThat(Kit.failures(results))
        .singleElement()
        .asString()
        .isEqualTo(
            "leavesATransaction(): The test left 1 transaction open, with the last statement"
                + " INSERT INTO orders VALUES (?, ?, ?)."
                + " Close what it opens, or set failOnLeak = false.");
    assertThat(Kit.succeeded(results)).isEqualTo(1);
  }

  @DsqlTest(schema = "db/schema", failOnLeak = false)
  static class Tolerated extends Leaking {}

  @Test
  void leaksMayBeTolerated() {
    EngineExecutionResults results = Kit.run(Tolerated.class);
    assertThat(Kit.failures(results)).isEmpty();
    assertThat(Kit.succeeded(results)).isEqualTo(3);
  }
}
