package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where PostgreSQL by itself would be a little different. */
class SmallDifferencesIT {
  private static final String URL = "jdbc:dsql:embedded:small_differences";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT to_tsvector('the Cats') | 'cats':2 'the':1",
        "SELECT to_tsvector('the Cats') @@ to_tsquery('cat') | f",
        "SHOW default_text_search_config | pg_catalog.simple",
        "SELECT string_agg(x, '' ORDER BY x) FROM (VALUES ('a'), ('B'), ('c')) AS v (x) | Bac",
        "SHOW server_encoding | UTF8",
        "SHOW transaction_isolation | repeatable read"
      })
  void answers(String sql, String expected) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      assertThat(row.getString(1)).isEqualTo(expected);
    }
  }

  @Test
  void showsNoUnknownSetting() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      assertState("42704", () -> statement.execute("SHOW lc_collate"));
    }
  }

  @Test
  void hasNoSystemColumns() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS t");
      statement.execute("CREATE TABLE t (id int PRIMARY KEY)");
      SQLException e = assertState("42703", () -> statement.execute("SELECT ctid FROM t"));
      assertThat(ServerErrors.text(e)).isEqualTo("column \"ctid\" does not exist");
      assertState("42703", () -> statement.execute("DELETE FROM t WHERE t.xmin = '1'"));
      statement.execute("SELECT id AS ctid FROM t ORDER BY ctid");
    }
  }
}
