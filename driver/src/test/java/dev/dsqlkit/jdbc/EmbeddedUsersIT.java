package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** What an application that comes from another PostgreSQL brings along: a user, options, habits. */
class EmbeddedUsersIT {
  private static final String URL = "jdbc:dsql:embedded:embedded_users";

  @ParameterizedTest
  @ValueSource(strings = {"shop", "admin", "O'Hara \"quoted\""})
  void theUserOfTheApplicationIsMade(String user) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, user, "any password");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS item");
      statement.execute("CREATE TABLE item (id int PRIMARY KEY, v int)");
      statement.execute("INSERT INTO item VALUES (1, 7), (2, 7)");
      try (ResultSet row = statement.executeQuery("CREATE UNIQUE INDEX ASYNC ON item (v)")) {
        assertThat(row.next()).isTrue();
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT current_user, usesuper FROM pg_user" + " WHERE usename = current_user")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo(user);
        assertThat(row.getBoolean(2)).isFalse();
      }
      statement.execute("DROP TABLE item");
    }
  }

  @Test
  void adminMapsRolesToIam() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "admin", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE embedded_reader LOGIN");

      assertThat(
              statement.executeUpdate(
                  "AWS IAM GRANT embedded_reader TO 'arn:aws:iam::1:role/reader'"))
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-c work_mem=8MB",
        "-cdefault_transaction_isolation=serializable",
        "-c search_path=public --statement-timeout=5"
      })
  void optionsThatAClusterRefusesAreRefused(String options) {
    assertThatThrownBy(() -> DriverManager.getConnection(URL, properties("options", options)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("setting configuration parameter")
        .extracting("SQLState")
        .isEqualTo("0A000");
  }

  @Test
  void optionsThatAClusterTakesAreTaken() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(URL, properties("options", "-c search_path=sys"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW search_path")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("sys");
    }
  }

  @Test
  void theRefusalIsTheCauseOfAFailedTransaction() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      SQLException refusal =
          catchThrowableOfType(SQLException.class, () -> statement.execute("TRUNCATE item"));

      SQLException failed =
          catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT 1"));

      assertThat(failed.getSQLState()).isEqualTo("25P02");
      assertThat(failed.getCause()).isSameAs(refusal);
    }
  }

  @Test
  void soItIsWhenCopyWasRefused() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE VIEW embedded_users_view AS SELECT 1 AS one");
      SQLException refusal =
          catchThrowableOfType(
              SQLException.class,
              () ->
                  connection
                      .unwrap(PGConnection.class)
                      .getCopyAPI()
                      .copyIn("COPY missing FROM STDIN"));

      SQLException failed =
          catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT 1"));

      assertThat((Throwable) refusal)
          .hasMessageContaining("ddl and dml are not supported in the same transaction");
      assertThat(failed.getCause()).isSameAs(refusal);
    }
  }

  private static Properties properties(String name, String value) {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    return properties;
  }
}
