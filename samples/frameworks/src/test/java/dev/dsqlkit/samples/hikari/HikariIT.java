package dev.dsqlkit.samples.hikari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** JDBC through HikariCP: by the URL, and by the data source's class. */
class HikariIT {
  private static final String URL = "jdbc:dsql:embedded:hikari";
  private static HikariDataSource pool;

  @BeforeAll
  static void createSchema() throws SQLException {
    pool = new HikariDataSource(byUrl());
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE book (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), title text)");
      statement.execute("CREATE INDEX ASYNC book_title ON book (title)");
    }
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  static Stream<HikariConfig> bothWays() {
    return Stream.of(byUrl(), byDataSourceClass());
  }

  private static HikariConfig byUrl() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(URL);
    config.setMaximumPoolSize(1);
    config.setExceptionOverrideClassName("dev.dsqlkit.jdbc.DsqlExceptionOverride");
    return config;
  }

  private static HikariConfig byDataSourceClass() {
    HikariConfig config = new HikariConfig();
    config.setDataSourceClassName("dev.dsqlkit.jdbc.DsqlDataSource");
    config.addDataSourceProperty("url", URL);
    config.setMaximumPoolSize(1);
    config.setExceptionOverrideClassName("dev.dsqlkit.jdbc.DsqlExceptionOverride");
    return config;
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void poolsConnections(HikariConfig config) throws SQLException {
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setSchema("public");
    config.setReadOnly(true);
    config.setAutoCommit(false);
    config.setConnectionTestQuery("SELECT 1");

    try (HikariDataSource configured = new HikariDataSource(config);
        Connection connection = configured.getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
      assertThat(connection.isReadOnly()).isTrue();
      assertThat(connection.getSchema()).isEqualTo("public");
      assertThat(connection.getMetaData().getURL()).startsWith("jdbc:postgresql:");
    }
  }

  @Test
  void insertsQueriesUpdatesAndDeletes() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      UUID id = insert(connection, "Emma");

      assertThat(update(connection, "UPDATE book SET title = 'Persuasion' WHERE id = ?", id))
          .isEqualTo(1);
      assertThat(count(connection, "Persuasion")).isEqualTo(1);
      assertThat(update(connection, "DELETE FROM book WHERE id = ?", id)).isEqualTo(1);
      assertThat(count(connection, "Persuasion")).isZero();
    }
  }

  @Test
  void insertsInBatches() throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO book (title) VALUES (?)", Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < 10; i++) {
        insert.setString(1, "batch");
        insert.addBatch();
      }

      assertThat(insert.executeBatch()).hasSize(10).containsOnly(1);
      try (ResultSet keys = insert.getGeneratedKeys()) {
        Set<Object> ids = new HashSet<>();
        while (keys.next()) {
          ids.add(keys.getObject("id"));
        }
        assertThat(ids).hasSize(10);
      }
    }
  }

  @Test
  void locksRows() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      insert(connection, "Sanditon");
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT title FROM book WHERE title = 'Sanditon' FOR NO KEY UPDATE")) {
        assertThat(row.next()).isTrue();
      }
      connection.commit();
    }
  }

  @ParameterizedTest
  @MethodSource("bothWays")
  void keepsTheConnectionWhenStatementsAreRefused(HikariConfig config) throws SQLException {
    assertThat(connectionsUsedByFiveRefusals(config)).hasSize(1);
  }

  @Test
  void wouldReplaceTheConnectionWithoutTheOverride() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(URL);
    config.setMaximumPoolSize(1);

    assertThat(connectionsUsedByFiveRefusals(config)).hasSize(5);
  }

  private static Set<Integer> connectionsUsedByFiveRefusals(HikariConfig config)
      throws SQLException {
    Set<Integer> serverProcesses = new HashSet<>();
    try (HikariDataSource refusing = new HikariDataSource(config)) {
      for (int i = 0; i < 5; i++) {
        try (Connection connection = refusing.getConnection();
            Statement statement = connection.createStatement()) {
          serverProcesses.add(connection.unwrap(PGConnection.class).getBackendPID());
          assertThatThrownBy(() -> statement.execute("TRUNCATE book"))
              .hasMessageContaining("unsupported statement: Truncate")
              .extracting("SQLState")
              .isEqualTo("0A000");
        }
      }
    }
    return serverProcesses;
  }

  private static UUID insert(Connection connection, String title) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO book (title) VALUES (?)", new String[] {"id"})) {
      insert.setString(1, title);
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getObject(1, UUID.class);
      }
    }
  }

  private static int update(Connection connection, String sql, UUID id) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, id);
      return update.executeUpdate();
    }
  }

  private static int count(Connection connection, String title) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT count(*) FROM book WHERE title = ?")) {
      query.setString(1, title);
      try (ResultSet result = query.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    }
  }
}
