package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A COPY that the application drives by hand is held to the limits too. */
class CopyByHandIT {
  private Connection connection;
  private Statement statement;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:dsql:embedded:copy_by_hand");
    statement = connection.createStatement();
    statement.execute("DROP TABLE IF EXISTS t");
    statement.execute("CREATE TABLE t (v varchar PRIMARY KEY)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writesAtMostThreeThousandRows(boolean autoCommit) throws SQLException {
    connection.setAutoCommit(autoCommit);
    CopyIn tooMany = copy(rows(3001));
    SQLException e = assertState("54000", tooMany::endCopy);
    assertThat(ServerErrors.text(e)).isEqualTo("transaction row limit exceeded");
    if (!autoCommit) {
      assertState("25P02", () -> statement.execute("SELECT 1"));
      connection.rollback();
    }
    assertThat(count()).isZero();

    assertThat(copy(rows(3000)).endCopy()).isEqualTo(3000);

    assertThat(count()).isEqualTo(3000);
    if (!autoCommit) {
      assertState("54000", () -> statement.execute("INSERT INTO t VALUES ('x')"));
      connection.rollback();
    }
  }

  @Test
  void writesNoKeyThatIsTooLarge() throws SQLException {
    CopyIn copy = copy(IntStream.range(0, 1982).mapToObj(i -> "" + i % 10).collect(joined()));

    SQLException e = assertState("54000", copy::endCopy);

    assertThat(ServerErrors.text(e)).isEqualTo("key size too large");
    assertThat(count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"x, false", "'x\nx\n', true"})
  void leavesTheConnectionAsItWas(String rows, boolean fails) throws SQLException {
    CopyIn copy = copy(rows);
    if (fails) {
      assertState("23505", copy::endCopy);
    } else {
      copy.cancelCopy();
    }

    assertThat(count()).isZero();
    statement.execute("INSERT INTO t VALUES ('a')");
    connection.setAutoCommit(false);
    connection.rollback();
    assertThat(count()).isOne();
  }

  @Test
  void leavesTheConnectionAsItWasWhenItDoesNotBegin() throws SQLException {
    assertState(
        "42P01",
        () -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY u FROM STDIN"));

    statement.execute("INSERT INTO t VALUES ('a')");
    connection.setAutoCommit(false);
    connection.rollback();
    assertThat(count()).isOne();
  }

  private CopyIn copy(String rows) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY t (v) FROM STDIN");
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    return copy;
  }

  private static String rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> i + "\n").collect(joined());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }

  private long count() throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM t")) {
      row.next();
      return row.getLong(1);
    }
  }
}
