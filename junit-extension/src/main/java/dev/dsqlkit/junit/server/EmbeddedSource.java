package dev.dsqlkit.junit.server;

import dev.dsqlkit.jdbc.DsqlDriver;
import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** The PostgreSQL that this JVM boots from binaries on the class path. */
final class EmbeddedSource implements Source {

  @Override
  public TestServer start(Function<String, Optional<String>> configuration) throws SQLException {
    try {
      boot();
      EmbeddedPostgres server = EmbeddedPostgres.shared();
      return new DatabaseServer(new Databases(Postgres.of(server, "the embedded PostgreSQL")));
    } catch (EmbeddedPostgresException e) {
      throw new ServerUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /** By a connection, because the driver loads the classes of the first while the server boots. */
  private static void boot() throws SQLException {
    Connection first = new DsqlDriver().connect("jdbc:dsql:embedded:postgres", new Properties());
    Objects.requireNonNull(first, "jdbc:dsql").close();
  }
}
