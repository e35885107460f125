package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertRefused;
import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** No object of a connection leads past the gate, and closing is what JDBC says it is. */
class WrappersIT {
  private static final String URL = "jdbc:dsql:embedded:wrappers";
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

  @Test
  void everyObjectLeadsBackToItsWrapper() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        PreparedStatement prepared =
            connection.prepareStatement(
                "INSERT INTO t VALUES (9, 9)", Statement.RETURN_GENERATED_KEYS)) {
      assertThat(statement.getConnection()).isSameAs(connection);
      assertThat(prepared.getConnection()).isSameAs(connection);
      prepared.executeUpdate();
      assertThat(prepared.getGeneratedKeys().getStatement()).isSameAs(prepared);
      statement.execute("INSERT INTO t VALUES (8, 8)", Statement.RETURN_GENERATED_KEYS);
      assertThat(statement.getGeneratedKeys().getStatement()).isSameAs(statement);
      statement.execute("SELECT 1");
      assertThat(statement.getResultSet().getStatement()).isSameAs(statement);
      assertThat(statement.executeQuery("SELECT 1").getStatement()).isSameAs(statement);
    }
  }

  @Test
  void metadataLeadBackToTheirConnection() throws SQLException {
    assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
    try (ResultSet tables = connection.getMetaData().getTables(null, null, "t", null)) {
      assertThat(tables.getStatement().getConnection()).isSameAs(connection);
      assertRefused(() -> tables.getStatement().execute(REFUSED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"getArray", "getObject", "getObject as Array"})
  void arraysLeadBackToTheirConnection(String how) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT ARRAY[1, 2] AS numbers")) {
      rows.next();
      java.sql.Array array =
          switch (how) {
            case "getArray" -> rows.getArray(1);
            case "getObject" -> (java.sql.Array) rows.getObject("numbers");
            default -> rows.getObject(1, java.sql.Array.class);
          };

      assertThat((Object[]) array.getArray()).containsExactly(1, 2);
      assertThat(array).hasToString("{1,2}");
      Statement elements = array.getResultSet().getStatement();
      assertThat(elements.getConnection()).isSameAs(connection);
      assertRefused(() -> elements.execute(REFUSED));
    }
  }

  @Test
  void arraysCanBeBound() throws SQLException {
    java.sql.Array array = connection.createArrayOf("int4", new Integer[] {1, 2});
    assertRefused(() -> array.getResultSet().getStatement().execute(REFUSED));
    try (PreparedStatement query =
        connection.prepareStatement("SELECT cardinality(?::int[]) + cardinality(?::int[])")) {
      query.setArray(1, array);
      query.setObject(2, array);
      try (ResultSet sum = query.executeQuery()) {
        sum.next();
        assertThat(sum.getInt(1)).isEqualTo(4);
      }
    }
  }

  @Test
  void unwrapsToItselfFirst() throws SQLException {
    assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
    assertThat(connection.unwrap(PGConnection.class)).isSameAs(connection);
    assertThat(connection.isWrapperFor(PGConnection.class)).isTrue();
    assertThat(connection.isWrapperFor(Runnable.class)).isFalse();
    assertThat(connection.unwrap(org.postgresql.jdbc.PgConnection.class)).isNotNull();
    assertThatThrownBy(() -> connection.unwrap(Runnable.class)).isInstanceOf(SQLException.class);
    try (PreparedStatement prepared = connection.prepareStatement("SELECT 1");
        ResultSet rows = prepared.executeQuery()) {
      assertThat(prepared.unwrap(Statement.class)).isSameAs(prepared);
      assertThat(prepared.isWrapperFor(org.postgresql.PGStatement.class)).isTrue();
      assertThat(rows.unwrap(ResultSet.class)).isSameAs(rows);
    }
    assertThat(connection.getMetaData().unwrap(java.sql.DatabaseMetaData.class))
        .isInstanceOf(DsqlDatabaseMetaData.class);
  }

  @Test
  void closesTwice() throws SQLException {
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery("SELECT 1");
    for (int i = 0; i < 2; i++) {
      rows.close();
      statement.close();
      connection.close();
    }

    assertThat(connection.isClosed()).isTrue();
    assertThat(connection.isValid(1)).isFalse();
    assertState("08003", () -> statement.execute("SELECT 1"));
    assertState("08003", connection::createStatement);
    assertState("08003", connection::commit);
    assertState(
        "08003", () -> connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED));
    assertState("08003", connection::getTransactionIsolation);
    assertState("08003", connection::getMetaData);
    assertState("08003", connection::setSavepoint);
  }

  @Test
  void isValidInEveryStateAndAborts() throws SQLException {
    assertThat(connection.isValid(1)).isTrue();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      assertRefused(() -> statement.execute(REFUSED));
      assertThat(connection.isValid(1)).isTrue();
      assertState("25P02", () -> statement.execute("SELECT 1"));
    }
    connection.abort(Runnable::run);
    assertThat(connection.isClosed()).isTrue();
    assertThat(connection.isValid(1)).isFalse();
  }
}
