package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many there may be of something: the last one passes, one more is refused. */
class CountLimitsIT {
  private static final String INDEXES = "more than 24 indexes per table are not allowed";

  private Connection connection;
  private Statement statement;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:dsql:embedded:count_limits");
    statement = connection.createStatement();
    statement.execute("DROP TABLE IF EXISTS t");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aTableWithoutKeyHasTwentyFourIndexes() throws SQLException {
    statement.execute("CREATE TABLE t (a int, b int)");
    indexes(24);

    assertRefused("54000", INDEXES, "CREATE INDEX ASYNC ON t (b)");
    assertRefused("54000", INDEXES, "CREATE INDEX ASYNC IF NOT EXISTS one_more ON t (b)");
    statement.execute("CREATE INDEX ASYNC IF NOT EXISTS i1 ON t (b)");
  }

  @Test
  void keysCountAsIndexes() throws SQLException {
    statement.execute("CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE)");
    indexes(22);

    assertRefused("54000", INDEXES, "CREATE INDEX ASYNC ON t (b)");
  }

  @Test
  void invalidIndexesCount() throws SQLException {
    statement.execute("CREATE TABLE t (a int, b int)");
    statement.execute("INSERT INTO t VALUES (1, 1), (1, 1)");
    statement.execute("CREATE UNIQUE INDEX ASYNC failed ON t (a)");
    indexes(23);

    assertRefused("54000", INDEXES, "CREATE INDEX ASYNC ON t (b)");
  }

  @Test
  void aTableHasAtMost256Columns() throws SQLException {
    statement.execute("CREATE TABLE t (" + columns(256) + ")");
    assertRefused("54011", "tables can have at most 255 columns", "ALTER TABLE t ADD d int");
    statement.execute("ALTER TABLE t ADD COLUMN IF NOT EXISTS c1 int");
    statement.execute("ALTER TABLE t DROP COLUMN c256");
    statement.execute("ALTER TABLE t ADD d int");
    statement.execute("DROP TABLE t");

    assertRefused(
        "54011", "tables can have at most 255 columns", "CREATE TABLE t (" + columns(257) + ")");
    assertRefused(
        "54011",
        "cannot use more than 256 columns in an index",
        "CREATE TABLE t (" + columns(257) + ", PRIMARY KEY (c1))");
    statement.execute("CREATE TABLE t (" + columns(256) + ", PRIMARY KEY (c1))");
  }

  @Test
  void aKeyHasAtMostEightColumns() throws SQLException {
    statement.execute("CREATE TABLE t (" + columns(9) + ", PRIMARY KEY (" + names(8) + "))");
    statement.execute("CREATE INDEX ASYNC ON t (" + names(8) + ")");

    assertRefused(
        "54011",
        "more than 8 column keys in an index are not supported",
        "CREATE INDEX ASYNC ON t (" + names(9) + ")");
  }

  @Test
  void aDatabaseHasAtMostTenSchemas() throws SQLException {
    try {
      for (int i = 1; i <= 10; i++) {
        statement.execute("CREATE SCHEMA s" + i);
      }

      assertRefused("54000", "more than 10 schemas not allowed", "CREATE SCHEMA s11");
      assertRefused("54000", "more than 10 schemas not allowed", "CREATE SCHEMA IF NOT EXISTS s11");
      statement.execute("CREATE SCHEMA IF NOT EXISTS s1");
    } finally {
      for (int i = 1; i <= 10; i++) {
        statement.execute("DROP SCHEMA IF EXISTS s" + i);
      }
    }
  }

  @Test
  void aTableHasAtMostFiveStatistics() throws SQLException {
    statement.execute("CREATE TABLE t (a int, b int)");
    for (int i = 1; i <= 5; i++) {
      statement.execute("CREATE STATISTICS s" + i + " ON a, b FROM t");
    }
    statement.execute("ALTER STATISTICS s1 SET STATISTICS 100");

    assertRefused(
        "54000",
        "more than 5 extended statistics per table are not allowed",
        "CREATE STATISTICS s6 ON a, b FROM t");
    assertRefused(
        "22023",
        "statistics target 101 exceeds maximum allowed value of 100",
        "ALTER STATISTICS s1 SET STATISTICS 101");
  }

  @Test
  void declaredWidthsOfKeysSumUp() throws SQLException {
    assertRefused(
        "54000",
        "key size greater than 2000 bytes not supported",
        "CREATE TABLE t (a varchar(1000), b varchar(1001), PRIMARY KEY (a, b))");
    statement.execute("CREATE TABLE t (a varchar(1000), b varchar(1000), PRIMARY KEY (a, b))");
  }

  private void indexes(int count) throws SQLException {
    for (int i = 1; i <= count; i++) {
      statement.execute("CREATE INDEX ASYNC i" + i + " ON t (a, b)");
    }
  }

  private static String columns(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "c" + i + " int")
        .collect(Collectors.joining(", "));
  }

  private static String names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
  }

  private void assertRefused(String sqlState, String text, String sql) {
    SQLException e = assertState(sqlState, () -> statement.execute(sql));
    assertThat(ServerErrors.text(e)).isEqualTo(text);
  }
}
