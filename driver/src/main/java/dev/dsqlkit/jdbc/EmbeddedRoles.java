package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.SysSchema;
import dev.dsqlkit.server.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.core.Utils;

/**
 * Roles of the embedded PostgreSQL. It starts with its superuser only, so a role that a URL names
 * and that nobody has made yet is made: it may log in, with any password, and create objects in the
 * database.
 */
final class EmbeddedRoles {
  /** The role that owns a cluster of Aurora DSQL; it also makes other roles. */
  private static final String ADMIN = "admin";

  private final Set<Made> made = ConcurrentHashMap.newKeySet();
  private final Set<Granted> granted = ConcurrentHashMap.newKeySet();

  private record Made(EmbeddedPostgres server, String role) {}

  private record Granted(String url, Made role) {}

  /**
   * Makes a role if it is not there, and lets one that was made here use the database.
   *
   * @param url of the database
   */
  void makeOnce(EmbeddedPostgres server, String url, String name, Properties superuser)
      throws SQLException {
    Made role = new Made(server, name);
    Granted use = new Granted(url, role);
    if (granted.contains(use)) {
      return;
    }
    synchronized (this) {
      if (!granted.contains(use)) {
        try (Connection connection = new org.postgresql.Driver().connect(url, superuser)) {
          if (!exists(connection, name)) {
            make(connection, name);
            made.add(role);
          }
          if (made.contains(role)) {
            SysSchema.ensure(connection);
            grant(connection, name);
          }
        }
        granted.add(use);
      }
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void make(Connection connection, String name) throws SQLException {
    execute(
        connection,
        "CREATE ROLE " + quoted(name) + " LOGIN" + (name.equals(ADMIN) ? " CREATEROLE" : ""));
  }

  private static void grant(Connection connection, String name) throws SQLException {
    String role = quoted(name);
    String database = quoted(connection.getCatalog());
    execute(connection, "GRANT ALL ON DATABASE " + database + " TO " + role);
    execute(connection, "GRANT ALL ON SCHEMA public TO " + role);
    if (name.equals(ADMIN)) {
      execute(connection, "GRANT ALL ON sys.dsqlkit_iam_mapping TO " + role);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name) throws SQLException {
    return Utils.escapeIdentifier(null, name).toString();
  }
}
