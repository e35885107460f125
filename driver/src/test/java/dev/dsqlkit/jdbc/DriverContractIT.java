package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a connection behaves that is set up in the ways of JDBC. */
class DriverContractIT {
  private static final String URL = "jdbc:dsql:embedded:driver_contract";
  private static final String SECRET = "0pen-Sesame";

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection(URL);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS t (id int)");
      statement.execute("DELETE FROM t");
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void aWrongPasswordIsToldWithoutSecrets() throws SQLException {
    String user = connection.getMetaData().getUserName();
    String url = connection.getMetaData().getURL().replace("jdbc:postgresql:", "jdbc:dsql:");

    SQLException e = assertState("28P01", () -> DriverManager.getConnection(url, user, SECRET));

    assertThat(e.toString()).contains(user).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        Connection.TRANSACTION_READ_UNCOMMITTED,
        Connection.TRANSACTION_READ_COMMITTED,
        Connection.TRANSACTION_REPEATABLE_READ
      })
  void acceptsIsolationUpToItsOwn(int level) throws SQLException {
    connection.setTransactionIsolation(level);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(level);

    assertThat(connection.getTransactionIsolation())
        .isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
    assertThat(text("SHOW transaction_isolation")).isEqualTo("repeatable read");
    connection.setTransactionIsolation(level); // in the middle of a transaction too
  }

  @Test
  void refusesSerializableAsAClusterDoes() throws SQLException {
    SQLException e =
        assertState(
            "0A000", () -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));

    assertThat((Throwable) e)
        .hasMessageStartingWith("ERROR: Unsupported isolation level: SERIALIZABLE");
    assertState("0A000", () -> connection.setTransactionIsolation(99));
    assertThat(text("SELECT 1")).isEqualTo("1");
  }

  @Test
  void readsOnlyWhereAsked() throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      assertState("25006", () -> statement.execute("INSERT INTO t VALUES (1)"));
      connection.rollback();
      connection.setReadOnly(false);
      assertThat(statement.executeUpdate("INSERT INTO t VALUES (1)")).isEqualTo(1);
    }
    connection.rollback();
    assertThat(connection.isReadOnly()).isFalse();
  }

  @Test
  void readsOnlyInAutocommitModeWherePgjdbcIsToldSo() throws SQLException {
    try (Connection readOnly = DriverManager.getConnection(URL + "?readOnlyMode=always")) {
      readOnly.setReadOnly(true);
      try (Statement statement = readOnly.createStatement()) {
        assertState("25006", () -> statement.execute("INSERT INTO t VALUES (1)"));
        assertState("25006", () -> statement.execute("INSERT INTO t SELECT 1"));
        statement.execute("SELECT 1");
      }
    }
  }

  @Test
  void setsTheSchema() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS side");
      connection.setSchema("side");
      statement.execute("CREATE TABLE IF NOT EXISTS aside (id int PRIMARY KEY, v int)");
      statement.execute("CREATE INDEX ASYNC IF NOT EXISTS aside_v ON aside (v)");
      assertThat(statement.executeUpdate("INSERT INTO aside SELECT 1 WHERE false")).isZero();
      assertState("0A000", () -> statement.execute("ALTER TABLE aside DROP COLUMN id"));
    }
    assertThat(connection.getSchema()).isEqualTo("side");
    assertThat(text("SELECT schemaname FROM pg_tables WHERE tablename = 'aside'"))
        .isEqualTo("side");
  }

  @Test
  void switchingAutocommitOnCommits() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO t VALUES (1)");
      connection.setAutoCommit(false);
      connection.setAutoCommit(true);
      connection.setAutoCommit(true);
    }
    assertState("25P01", connection::commit);
    assertState("25P01", connection::rollback);
    try (Connection other = DriverManager.getConnection(URL);
        Statement statement = other.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM t")) {
      count.next();
      assertThat(count.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void refusesSavepointsWithoutHarmWhereTheyAreNotWanted() throws SQLException {
    try (Connection without = DriverManager.getConnection(URL + "?savepoints=refuse")) {
      without.setAutoCommit(false);

      assertState("0A000", without::setSavepoint);
      assertState("0A000", () -> without.setSavepoint("named"));

      assertThat(without.getMetaData().supportsSavepoints()).isFalse();
      without.createStatement().execute("SELECT 1");
      without.commit();
    }
    assertThat(connection.getMetaData().supportsSavepoints()).isTrue();
  }

  @Test
  void metadataAreThoseOfPostgresqlWithoutCredentials() throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();

    assertThat(metaData.getURL())
        .matches("jdbc:postgresql://127\\.0\\.0\\.1:\\d+/driver_contract.*")
        .doesNotContain("user", "password");
    assertThat(metaData.getDatabaseProductName()).isEqualTo("PostgreSQL");
    assertThat(metaData.getDefaultTransactionIsolation())
        .isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
    assertThat(metaData.supportsTransactionIsolationLevel(Connection.TRANSACTION_SERIALIZABLE))
        .isFalse();
    assertThat(connection.toString()).doesNotContain("password");
  }

  @Test
  void credentialsOfTheUrlStayOutOfTheMetadata() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE driver_contract_reader LOGIN PASSWORD '" + SECRET + "'");
    }
    String url = URL + "?user=driver_contract_reader&password=" + SECRET;
    try (Connection reader = DriverManager.getConnection(url)) {
      assertThat(reader.getMetaData().getURL()).doesNotContain(SECRET, "driver_contract_reader");
      assertThat(reader.toString()).doesNotContain(SECRET);
      assertThat(reader.getMetaData().getUserName()).isEqualTo("driver_contract_reader");
      assertThat(reader.getClientInfo().toString()).doesNotContain(SECRET);
    }
  }

  @Test
  void dataSourcesConnect() throws SQLException {
    DsqlDataSource dataSource = new DsqlDataSource();
    dataSource.setUrl(URL);
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "contract");
    dataSource.setProperties(properties);
    dataSource.setLoginTimeout(30);

    try (Connection pooled = dataSource.getConnection();
        Statement statement = pooled.createStatement();
        ResultSet name = statement.executeQuery("SHOW application_name")) {
      name.next();
      assertThat(name.getString(1)).isEqualTo("contract");
    }
  }

  @Test
  void hikariTakesTheDataSourceByItsName() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setDataSourceClassName(DsqlDataSource.class.getName());
    config.addDataSourceProperty("url", URL);
    config.setExceptionOverrideClassName(DsqlExceptionOverride.class.getName());
    config.setMaximumPoolSize(1);
    config.setAutoCommit(false);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      int first = backend(pool);
      try (Connection refused = pool.getConnection();
          Statement statement = refused.createStatement()) {
        assertState("0A000", () -> statement.execute("TRUNCATE t"));
      }
      assertThat(backend(pool)).isEqualTo(first);
    }
  }

  private static int backend(HikariDataSource pool) throws SQLException {
    try (Connection pooled = pool.getConnection();
        Statement statement = pooled.createStatement();
        ResultSet pid = statement.executeQuery("SELECT pg_backend_pid()")) {
      pid.next();
      return pid.getInt(1);
    }
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
