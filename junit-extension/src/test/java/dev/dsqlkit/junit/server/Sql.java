package dev.dsqlkit.junit.server;

import dev.dsqlkit.jdbc.DsqlDriver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What tests do in a database. */
final class Sql {
  private Sql() {}

  /** As an application would. */
  static Connection connect(TestDatabase database) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(database.properties());
    return Objects.requireNonNull(new DsqlDriver().connect(database.url(), properties));
  }

  static void run(TestDatabase database, String... statements) throws SQLException {
    try (Connection connection = connect(database)) {
      run(connection, statements);
    }
  }

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column. */
  static List<String> column(TestDatabase database, String query) throws SQLException {
    try (Connection connection = connect(database)) {
      return column(connection, query);
    }
  }

  static List<String> column(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
