package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, rows and keys: exactly the limit passes, one byte more is refused. */
class ValueLimitsIT {
  private static final String URL = "jdbc:dsql:embedded:value_limits";
  private static final String VALUE =
      "datatype limit greater than 1048576 bytes not supported for ";
  private static final String KEY = "key size too large";

  @ParameterizedTest
  @CsvSource({
    "text, ?, 1048576, datatype limit greater than 1048576 bytes not supported for text",
    "bytea, ?::text::bytea, 1048576, "
        + "datatype limit greater than 1048576 bytes not supported for bytea",
    "varchar, ?, 65535, datatype limit greater than 65535 bytes not supported for varchar",
    "bpchar, ?, 4096, datatype limit greater than 4096 bytes not supported for char",
    "json, to_json(substr(?; 3)), 1048576, "
        + "datatype limit greater than 1048576 bytes not supported for json",
    "text PRIMARY KEY, ?, 1981, key size too large",
    "'varchar, PRIMARY KEY (v, id)', ?, 1966, key size too large",
    "'text, PRIMARY KEY (id), UNIQUE (v)', ?, 1966, key size too large"
  })
  void holdsInAutocommitModeAndInTransactions(
      String column, String expression, int most, String text) throws SQLException {
    String insert = "INSERT INTO t VALUES (1, " + expression.replace(';', ',') + ")";
    for (boolean autoCommit : new boolean[] {true, false}) {
      try (Connection connection = table("id bigint, v " + column)) {
        connection.setAutoCommit(autoCommit);
        try (PreparedStatement prepared = connection.prepareStatement(insert)) {
          prepared.setString(1, random(most + 1));
          assertRefused(text, prepared::execute);
          connection.createStatement().execute(autoCommit ? "SELECT 1" : "ROLLBACK");
          assertThat(count(connection)).isZero();

          prepared.setString(1, random(most));
          prepared.execute();
        }
        assertThat(count(connection)).isOne();
      }
    }
  }

  @Test
  void holdsForBinaryAndJsonbValues() throws SQLException {
    try (Connection connection = table("a bytea, b jsonb");
        PreparedStatement bytes = connection.prepareStatement("INSERT INTO t (a) VALUES (?)");
        PreparedStatement json =
            connection.prepareStatement("INSERT INTO t (b) VALUES (?::jsonb)")) {
      bytes.setBytes(1, new byte[1024 * 1024]);
      bytes.execute();
      bytes.setBytes(1, new byte[1024 * 1024 + 1]);
      assertRefused(VALUE + "bytea", bytes::execute);

      json.setString(1, "\"" + random(1024 * 1024 - 1024) + "\"");
      json.execute();
      json.setString(1, "\"" + random(1024 * 1024 + 1024) + "\"");
      assertRefused(VALUE + "jsonb", json::execute);
    }
  }

  @Test
  void countsTextAsItIsStored() throws SQLException {
    try (Connection connection = table("v text");
        PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
      insert.setString(1, "x".repeat(3 * 1024 * 1024));
      assertThatCode(insert::execute).doesNotThrowAnyException();
    }
    try (Connection before = DriverManager.getConnection(URL + "?level=2026-07");
        Statement statement = before.createStatement()) {
      assertRefused(
          VALUE + "text", () -> statement.execute("UPDATE t SET v = repeat('x', 1048577)"));
    }
  }

  @Test
  void countsBytesAndNotCharacters() throws SQLException {
    try (Connection connection = table("v text PRIMARY KEY");
        PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
      insert.setString(1, "ä".repeat(990));
      insert.execute();
      insert.setString(1, "ä".repeat(991));
      assertRefused(KEY, insert::execute);
    }
  }

  @Test
  void holdsForRows() throws SQLException {
    try (Connection connection = table("a bytea, b bytea, c bytea");
        PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?, ?)")) {
      insert.setBytes(1, new byte[1024 * 1024]);
      insert.setBytes(2, new byte[1024 * 1024 - 1024]);
      insert.setBytes(3, new byte[1024]);
      insert.execute();
      insert.setBytes(3, new byte[1025]);
      assertRefused("maximum row size exceeded", insert::execute);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (repeat('x', %d))",
        "INSERT INTO t SELECT repeat('x', %d)",
        "UPDATE t SET v = repeat('x', %d)",
        "INSERT INTO t VALUES ('x' || repeat('x', %d - 1))",
        "SELECT 1; INSERT INTO t VALUES (repeat('x', %d))"
      })
  void seesWhatExpressionsMake(String sql) throws SQLException {
    try (Connection connection = table("v varchar");
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO t VALUES ('a')");
      statement.execute(sql.formatted(65_535));
      assertRefused(
          "datatype limit greater than 65535 bytes not supported for varchar",
          () -> statement.execute(sql.formatted(65_536)));
    }
  }

  @Test
  void namesNoLimitOfPostgres() throws SQLException {
    try (Connection connection = table("v text PRIMARY KEY");
        PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
      insert.setString(1, random(3000));
      assertRefused(KEY, insert::execute);
      insert.addBatch();
      assertRefused(KEY, insert::executeBatch);
    }
  }

  @Test
  void holdsForBatches() throws SQLException {
    try (Connection connection = table("v text PRIMARY KEY");
        PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
      insert.setString(1, random(1981));
      insert.addBatch();
      insert.executeBatch();
      insert.setString(1, "a");
      insert.addBatch();
      insert.setString(1, random(1982));
      insert.addBatch();
      assertRefused(KEY, insert::executeBatch);
      assertThat(count(connection)).isOne();
    }
  }

  @Test
  void asksOnlyRowsOfItsOwnAndOfIndexesThatHaveThem() throws SQLException {
    try (Connection connection = table("id int PRIMARY KEY, v text");
        Statement statement = connection.createStatement();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
      insert.setInt(1, 1);
      insert.setString(2, random(2500));
      insert.execute();
      statement.execute("CREATE INDEX ASYNC ON t (v) WHERE id > 100");
      insert.setInt(1, 2);
      insert.execute();
      insert.setInt(1, 101);
      assertRefused(KEY, insert::execute);
    }
  }

  @Test
  void seesRowsOfSubtransactions() throws SQLException {
    try (Connection connection = table("v bytea");
        Connection raw = DriverManager.getConnection(URL + "?rules=off");
        Statement statement = raw.createStatement()) {
      statement.execute("BEGIN; SAVEPOINT s; INSERT INTO t VALUES (''); SAVEPOINT s2");
      try (PreparedStatement insert = raw.prepareStatement("INSERT INTO t VALUES (?)")) {
        insert.setBytes(1, new byte[5000]);
        insert.execute();
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT bytes, sys.dsqlkit_bytes_written() FROM sys.dsqlkit_largest_values(true, 7)")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getLong(1)).isEqualTo(5000);
        assertThat(row.getLong(2)).isPositive();
      }
      statement.execute("ROLLBACK");
    }
  }

  private static Connection table(String columns) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL + "?rules=off");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS t");
      statement.execute("CREATE TABLE t (" + columns + ")");
    }
    return DriverManager.getConnection(URL);
  }

  /** Nothing compresses it. */
  private static String random(int length) {
    byte[] letters = new byte[length];
    Random random = new Random(length);
    for (int i = 0; i < length; i++) {
      letters[i] = (byte) ('0' + random.nextInt(43)); // no backslash, no quote
    }
    return new String(letters, StandardCharsets.US_ASCII);
  }

  private static long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM t")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void assertRefused(String text, ThrowingCallable call) {
    SQLException e = assertState("54000", call);
    assertThat(ServerErrors.text(e)).isEqualTo(text);
  }
}
