package dev.dsqlkit.bench;

import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import dev.dsqlkit.server.ServerOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The one PostgreSQL that all forks use, with a role and a database of their own. */
final class BenchServer implements AutoCloseable {
  /** System property that hands a fork the part of the URL that both drivers share. */
  static final String PROPERTY = "bench.server";

  private static final String NAME = "bench";

  private final EmbeddedPostgres server;

  private BenchServer(EmbeddedPostgres server) {
    this.server = server;
  }

  static BenchServer start() throws EmbeddedPostgresException, SQLException {
    BenchServer server = new BenchServer(EmbeddedPostgres.start(ServerOptions.DEFAULT));
    server.createDatabase();
    return server;
  }

  /** The role has no password, so that none stands on the command line of a fork. */
  private void createDatabase() throws SQLException {
    Properties superuser = new Properties();
    superuser.setProperty("user", server.user());
    superuser.setProperty("password", server.password());
    try (Connection connection =
            DriverManager.getConnection("jdbc:postgresql:" + location("postgres"), superuser);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + NAME + " LOGIN");
      statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
    }
  }

  private String location(String database) {
    return "//" + server.host() + ":" + server.port() + "/" + database;
  }

  /** The JVM argument of a fork. */
  String jvmArgument() {
    return "-D" + PROPERTY + "=" + location(NAME) + "?user=" + NAME;
  }

  @Override
  public void close() {
    server.close();
  }
}
