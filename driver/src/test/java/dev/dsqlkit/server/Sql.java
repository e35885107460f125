package dev.dsqlkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Talks to a server under test with pgjdbc. */
final class Sql {
  private Sql() {}

  static Connection connect(EmbeddedPostgres server, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/postgres".formatted(server.host(), server.port()), user, password);
  }

  static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row. */
  static String query(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server, server.user(), server.password())) {
      return query(connection, sql);
    }
  }

  static String query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static ProcessHandle process(EmbeddedPostgres server) throws SQLException {
    String pid = query(server, "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
