package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertRefused;
import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.sql.BatchUpdateException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** No method that takes SQL goes past the gate. */
class GateIT {
  private static final String URL = "jdbc:dsql:embedded:gate";
  private static final String REFUSED = "TRUNCATE t";

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection(URL);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS t (id int PRIMARY KEY, v int)");
      statement.execute("DELETE FROM t");
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  static Stream<Method> methodsOfConnection() {
    return SqlMethods.of(Connection.class);
  }

  static Stream<Method> methodsOfStatement() {
    return SqlMethods.of(Statement.class);
  }

  static Stream<Method> methodsOfPreparedStatement() {
    return Stream.of(PreparedStatement.class, CallableStatement.class)
        .flatMap(SqlMethods::withoutText);
  }

  @Test
  void knowsEveryMethodThatIsGivenAText() {
    assertThat(SqlMethods.others(Connection.class))
        .containsExactly(
            "createArrayOf",
            "createStruct",
            "getClientInfo",
            "nativeSQL",
            "setCatalog",
            "setClientInfo",
            "setSavepoint",
            "setSchema");
    assertThat(SqlMethods.others(Statement.class))
        .containsExactly(
            "enquoteIdentifier",
            "enquoteLiteral",
            "enquoteNCharLiteral",
            "isSimpleIdentifier",
            "setCursorName");
    assertThat(SqlMethods.others(PGConnection.class))
        .containsExactly(
            "addDataType",
            "alterUserPassword",
            "createArrayOf",
            "escapeIdentifier",
            "escapeLiteral",
            "getParameterStatus");
    assertThat(methodsOfConnection()).hasSize(9);
    assertThat(methodsOfStatement()).hasSize(14);
    assertThat(methodsOfPreparedStatement()).hasSize(14);
  }

  @ParameterizedTest
  @MethodSource("methodsOfConnection")
  void refusesWhatIsPrepared(Method prepare) throws SQLException {
    for (Method execute : SqlMethods.withoutText(CallableStatement.class).toList()) {
      try (var statement = (PreparedStatement) SqlMethods.call(connection, prepare, REFUSED)) {
        if (execute.getName().endsWith("Batch")) {
          statement.addBatch();
        }
        assertRefused(() -> SqlMethods.call(statement, execute, REFUSED));
      }
      assertUsable();
    }
  }

  @ParameterizedTest
  @MethodSource("methodsOfStatement")
  void refusesOutsideATransactionAndStaysUsable(Method method) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertRefused(() -> run(statement, method));
    }

    assertUsable();
  }

  @ParameterizedTest
  @MethodSource("methodsOfStatement")
  void refusalFailsTheTransaction(Method method) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO t VALUES (1, 1)");

      assertRefused(() -> run(statement, method));

      assertState("25P02", () -> statement.executeQuery("SELECT 1"));
      assertState("25P02", () -> run(statement, method));
      statement.execute("COMMIT");
      assertThat(count(statement)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("methodsOfPreparedStatement")
  void refusalOfAPreparedStatementFailsTheTransaction(Method method) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (1, 1)");
        CallableStatement refused = connection.prepareCall(REFUSED)) {
      insert.executeUpdate();
      refused.addBatch();

      assertRefused(() -> SqlMethods.call(refused, method, REFUSED));

      assertState("25P02", insert::executeUpdate);
      assertState("25P02", connection::commit);
      assertThat(count(insert)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("methodsOfStatement")
  void preparedStatementsTakeNoOtherSql(Method method) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement("SELECT 1");
        CallableStatement callable = connection.prepareCall("{call sys.wait_for_job(?)}")) {
      assertState("42809", () -> SqlMethods.call(prepared, method, REFUSED));
      assertState("42809", () -> SqlMethods.call(callable, method, REFUSED));
    }
  }

  @Test
  void aRefusedBatchIsForgotten() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, 0)")) {
      for (int id = 1; id <= 3001; id++) {
        insert.setInt(1, id);
        insert.addBatch();
      }
      assertState("54000", insert::executeBatch);
      insert.setInt(1, 1);
      insert.addBatch();

      assertThat(insert.executeBatch()).containsExactly(1);
    }

    try (PreparedStatement refused = connection.prepareStatement(REFUSED)) {
      refused.addBatch();
      assertRefused(refused::executeBatch);
      assertThat(refused.executeBatch()).isEmpty();
    }
  }

  @Test
  void aRefusalInABatchTellsTheEntry() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.addBatch("INSERT INTO t VALUES (1, 1)");
      statement.addBatch(REFUSED);

      BatchUpdateException e =
          catchThrowableOfType(BatchUpdateException.class, statement::executeBatch);

      assertThat((Throwable) e).hasMessageContaining("Batch entry 1 " + REFUSED + " was aborted");
      assertThat((Throwable) e.getNextException())
          .hasMessageContaining("unsupported statement: Truncate");
      assertThat(e.getUpdateCounts())
          .containsExactly(Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED);
      assertThat(count(statement)).isZero();
    }
  }

  @Test
  void passwordsOfRolesPassTheGate() throws SQLException {
    PGConnection server = connection.unwrap(PGConnection.class);

    SQLException e =
        assertState("0A000", () -> server.alterUserPassword("x", "y".toCharArray(), null));

    assertThat((Throwable) e).hasMessageContaining("unsupported statement: AlterRole");
    assertUsable();
  }

  @Test
  @SuppressWarnings("deprecation") // of the fastpath interface
  void interfacesToWhatDsqlDoesNotHaveAreRefused() throws SQLException {
    PGConnection server = connection.unwrap(PGConnection.class);

    assertState("0A000", server::getLargeObjectAPI);
    assertState("0A000", server::getFastpathAPI);
    assertUsable();
  }

  @Test
  void copiesPassTheGate() throws SQLException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE t ADD COLUMN IF NOT EXISTS w int");
      var copy = copies.copyIn("COPY t (id) FROM STDIN");
      copy.cancelCopy();
      assertState("0A000", () -> copies.copyOut("COPY t TO '/dev/null'"));
      assertState("0A000", () -> copies.copyIn("COPY t FROM PROGRAM 'true'"));
      assertUsable();
    }
  }

  @Test
  void updatableResultSetsAreCounted() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE)) {
      statement.execute("INSERT INTO t (id) SELECT generate_series(1, 2998)");
      ResultSet rows = statement.executeQuery("SELECT id, v FROM t WHERE id < 3 ORDER BY id");
      rows.next();
      rows.updateInt(2, 1);
      rows.updateRow();
      rows.next();
      rows.deleteRow();
      rows.moveToInsertRow();
      rows.updateInt(1, 3001);

      assertState("54000", rows::insertRow);

      assertState("25P02", () -> statement.execute("SELECT 1"));
    }
  }

  @Test
  void updatableResultSetsKeepDefinitionsOut() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE)) {
      ResultSet rows = statement.executeQuery("SELECT id, v FROM t");
      rows.moveToInsertRow();
      rows.updateInt(1, 1);
      rows.insertRow();

      assertThatThrownBy(() -> connection.createStatement().execute("CREATE TABLE u (id int)"))
          .hasMessageContaining("ddl and dml are not supported in the same transaction");
    }
  }

  private static Object run(Statement statement, Method method) throws SQLException {
    Object result = SqlMethods.call(statement, method, REFUSED);
    return method.getName().equals("addBatch") ? statement.executeBatch() : result;
  }

  private void assertUsable() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("INSERT INTO t VALUES (7, 7)")).isEqualTo(1);
      assertThat(statement.executeUpdate("DELETE FROM t")).isEqualTo(1);
    }
  }

  private static int count(Statement statement) throws SQLException {
    try (Statement query = statement.getConnection().createStatement();
        ResultSet count = query.executeQuery("SELECT count(*) FROM t")) {
      count.next();
      return count.getInt(1);
    }
  }
}
