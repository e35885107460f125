package dev.dsqlkit.junit.server;

import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** The PostgreSQL that this JVM boots from binaries on the class path. */
final class EmbeddedSource implements Source {

  @Override
  public TestServer start(Function<String, Optional<String>> configuration) throws SQLException {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.shared();
      return new DatabaseServer(new Databases(Postgres.of(server, "the embedded PostgreSQL")));
    } catch (EmbeddedPostgresException e) {
      throw new ServerUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }
}
