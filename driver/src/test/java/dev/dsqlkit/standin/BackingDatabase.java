package dev.dsqlkit.standin;

import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.core.Utils;

/** The database of the embedded PostgreSQL that holds what a stand-in's cluster holds. */
final class BackingDatabase implements AutoCloseable {
  private static final AtomicInteger LAST = new AtomicInteger();

  private final EmbeddedPostgres server;
  private final String name = "standin_" + LAST.incrementAndGet();

  /** Makes it, with the role {@code admin}. */
  BackingDatabase() throws SQLException {
    try {
      server = EmbeddedPostgres.shared();
    } catch (EmbeddedPostgresException e) {
      throw new SQLException(e);
    }
    run("postgres", "CREATE DATABASE " + name + " TEMPLATE template0");
    run(
        "postgres",
        "ALTER DATABASE " + name + " SET default_transaction_isolation = 'repeatable read'");
    makeRole("admin");
  }

  String name() {
    return name;
  }

  int port() {
    return server.port();
  }

  /**
   * A role that may log in and make objects; {@code admin} may make roles too, and look at
   * everybody's sessions. The driver makes it, so that it is the role of the same name for {@code
   * jdbc:dsql:embedded} too; it is there already where another database of the server needed it,
   * and stays.
   */
  void makeRole(String user) throws SQLException {
    DriverManager.getConnection("jdbc:dsql:embedded", user, "").close();
    String role = Utils.escapeIdentifier(null, user).toString();
    if (user.equals("admin")) {
      run("postgres", "GRANT pg_monitor, pg_signal_backend TO admin");
    }
    run("postgres", "GRANT ALL ON DATABASE " + name + " TO " + role);
    run(name, "GRANT ALL ON SCHEMA public TO " + role);
  }

  private void run(String database, String sql) throws SQLException {
    try (Connection superuser = connect(database);
        Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As the superuser, past the stand-in. */
  Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", server.user());
    properties.setProperty("password", server.password());
    return new org.postgresql.Driver()
        .connect(
            "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), database),
            properties);
  }

  /** Drops it, whoever is still in it. */
  @Override
  public void close() throws SQLException {
    run("postgres", "DROP DATABASE " + name + " WITH (FORCE)");
  }
}
