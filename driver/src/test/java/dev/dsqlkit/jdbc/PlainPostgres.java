package dev.dsqlkit.jdbc;

import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A database of the embedded PostgreSQL as pgjdbc sees it, without a single rule of DSQL. */
final class PlainPostgres {
  private PlainPostgres() {}

  /** Makes the database, if it is not there yet, and connects to it. */
  static Connection connect(String database) throws SQLException {
    DriverManager.getConnection("jdbc:dsql:embedded:" + database).close();
    EmbeddedPostgres server = server();
    Properties superuser = new Properties();
    superuser.setProperty("user", server.user());
    superuser.setProperty("password", server.password());
    return new org.postgresql.Driver().connect(url("jdbc:postgresql:", database), superuser);
  }

  /** The URL of a database with the running server named, for any driver. */
  static String url(String prefix, String database) throws SQLException {
    EmbeddedPostgres server = server();
    return "%s//%s:%d/%s".formatted(prefix, server.host(), server.port(), database);
  }

  static EmbeddedPostgres server() throws SQLException {
    try {
      return EmbeddedPostgres.shared();
    } catch (EmbeddedPostgresException e) {
      throw new SQLException(e);
    }
  }

  static void execute(Connection on, String sql) throws SQLException {
    try (Statement statement = on.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row. */
  static String value(Connection on, String sql) throws SQLException {
    try (Statement statement = on.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
