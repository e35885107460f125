package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Short ways to the database of a test. */
@SuppressWarnings("AnnotateFormatMethod") // its annotation is in a library of Error Prone's
final class Sql {
  private Sql() {}

  static void run(DataSource database, String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection()) {
      run(connection, sql, values);
    }
  }

  static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(values));
    }
  }

  static int number(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return number(connection, sql);
    }
  }

  static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }
}
