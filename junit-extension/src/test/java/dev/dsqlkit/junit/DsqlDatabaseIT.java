package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DsqlDatabaseIT {

  @Test
  void isInDsqlMode() throws SQLException {
    try (DsqlDatabase database = DsqlDatabase.create();
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("TRUNCATE orders"))
          .hasMessageContaining("unsupported statement: Truncate");
    }
  }

  @Test
  void sharesNothingWithAnother() throws SQLException {
    try (DsqlDatabase one = DsqlDatabase.create();
        DsqlDatabase other = DsqlDatabase.create()) {
      execute(one, "CREATE TABLE orders (id uuid PRIMARY KEY)");
      execute(other, "CREATE TABLE orders (id uuid PRIMARY KEY)");
      assertThat(one.url()).isNotEqualTo(other.url());
    }
  }

  @Test
  void isDroppedWhenClosedThoughAConnectionIsOpen() throws SQLException {
    DsqlDatabase database = DsqlDatabase.create();
    try (Connection connection = database.dataSource().getConnection()) {
      String name = connection.getCatalog();
      database.close();
      // It goes in the background.
      while (databasesNamed(name) > 0) {
        Thread.onSpinWait();
      }
      assertThat(connection.isValid(5)).isFalse();
    }
  }

  private static void execute(DsqlDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int databasesNamed(String name) throws SQLException {
    try (DsqlDatabase other = DsqlDatabase.create();
        Connection connection = other.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'")) {
      count.next();
      return count.getInt(1);
    }
  }
}
