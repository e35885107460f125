package dev.dsqlkit.junit.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What each test does. */
final class Write {
  private Write() {}

  /** Fails where another test's row is there. */
  static void to(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO customer VALUES (1, 'Ada')");
      statement.executeUpdate("INSERT INTO orders VALUES (1, 1, 10)");
    }
  }
}
