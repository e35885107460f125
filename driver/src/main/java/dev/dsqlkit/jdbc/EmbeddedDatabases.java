package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.Target;
import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.core.Utils;

/** Databases of the PostgreSQL that this JVM boots, made when they are first named. */
final class EmbeddedDatabases {
  /** Made by initdb. */
  private static final String FIRST = "postgres";

  private static final String DUPLICATE_DATABASE = "42P04";

  private final Set<Known> known = ConcurrentHashMap.newKeySet();
  private final EmbeddedRoles roles = new EmbeddedRoles();

  /** A server that was started anew has none of the databases of the one before it. */
  private record Known(EmbeddedPostgres server, String database) {}

  /**
   * The URL of a database, with the server running and the database in it.
   *
   * @param properties gets the superuser where no user is given
   * @param firstUse is awaited once the server is there
   */
  String url(Target.Embedded database, Properties properties, FirstUse firstUse)
      throws SQLException {
    EmbeddedPostgres server = boot();
    firstUse.awaitPgjdbc();
    Properties superuser = new Properties();
    superuser.setProperty("user", server.user());
    superuser.setProperty("password", server.password());
    makeOnce(new Known(server, database.database()), superuser);
    String url = database.at(server.port()).pgjdbcUrl();
    String user = properties.getProperty("user", server.user());
    if (user.equals(server.user())) {
      properties.putAll(superuser);
    } else {
      roles.makeOnce(server, url, user, superuser);
    }
    return url;
  }

  private static EmbeddedPostgres boot() throws SQLException {
    try {
      return EmbeddedPostgres.shared();
    } catch (EmbeddedPostgresException e) {
      throw new SQLNonTransientConnectionException(e.getMessage(), "08001", e);
    }
  }

  /** Forgets a database that turned out to be gone, so that the next URL makes it again. */
  void forget(Target.Embedded database) throws SQLException {
    known.remove(new Known(boot(), database.database()));
  }

  private void makeOnce(Known name, Properties superuser) throws SQLException {
    if (known.contains(name)) {
      return;
    }
    // Others wait here until the database is there.
    synchronized (this) {
      if (!known.contains(name)) {
        makeIfMissing(name.database(), superuser, name.server().port());
        known.add(name);
      }
    }
  }

  private static void makeIfMissing(String name, Properties superuser, int port)
      throws SQLException {
    if (name.equals(FIRST)) {
      return;
    }
    String url = new Target.Embedded(FIRST).at(port).pgjdbcUrl();
    try (Connection maintenance = new org.postgresql.Driver().connect(url, superuser);
        Statement statement = maintenance.createStatement()) {
      if (!exists(maintenance, name)) {
        // A copy of the files costs a third of a copy through the log; before 15 there was no
        // other.
        boolean choice = maintenance.getMetaData().getDatabaseMajorVersion() >= 15;
        statement.execute(
            "CREATE DATABASE "
                + Utils.escapeIdentifier(null, name)
                + " TEMPLATE template0"
                + (choice ? " STRATEGY file_copy" : ""));
      }
    } catch (SQLException e) {
      if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static boolean exists(Connection maintenance, String name) throws SQLException {
    try (var query = maintenance.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
