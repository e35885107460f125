package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that SQL functions write count, whatever statement calls them. */
class WrittenByFunctionsIT {
  private static final String URL = "jdbc:dsql:embedded:written_by_functions";

  @BeforeEach
  void makeFunction() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP FUNCTION IF EXISTS fill");
      statement.execute("DROP TABLE IF EXISTS t");
      statement.execute("CREATE TABLE t (id int)");
      statement.execute(
          "CREATE FUNCTION fill(n int) RETURNS bigint LANGUAGE sql AS"
              + " 'INSERT INTO t SELECT generate_series(1, n); SELECT 1::bigint'");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, SELECT fill(%d), 0",
    "false, SELECT fill(%d), 0",
    "true, INSERT INTO t VALUES (fill(%d)), 1",
    "true, SELECT 1; SELECT fill(%d), 0",
    "true, EXPLAIN ANALYZE SELECT fill(%d), 0"
  })
  void areCounted(boolean autoCommit, String sql, int more) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(autoCommit);
      SQLException e = assertState("54000", () -> statement.execute(sql.formatted(3001 - more)));
      assertThat(ServerErrors.text(e)).isEqualTo("transaction row limit exceeded");
      if (!autoCommit) {
        connection.rollback();
      }
      assertThat(count(statement)).isZero();

      statement.execute(sql.formatted(3000 - more));

      assertThat(count(statement)).isEqualTo(3000);
    }
  }

  private static long count(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM t")) {
      row.next();
      return row.getLong(1);
    }
  }
}
