package dev.dsqlkit.junit.server;

import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import dev.dsqlkit.server.ServerOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A PostgreSQL that is installed on this machine, booted by this JVM and ended with it. */
final class LocalSource implements Source {
  static final String PROPERTY = "dsql.test.postgres";

  @Override
  public TestServer start(Function<String, Optional<String>> configuration) throws SQLException {
    Path home = configuration.apply(PROPERTY).map(Path::of).orElseGet(LocalSource::best);
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.start(ServerOptions.DEFAULT.withInstallation(home));
      return new DatabaseServer(new Databases(Postgres.of(server, "the PostgreSQL of " + home)));
    } catch (EmbeddedPostgresException e) {
      throw new ServerUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Path best() {
    List<InstalledPostgres> found =
        InstalledPostgres.find(System.getenv().getOrDefault("PATH", ""));
    if (found.isEmpty()) {
      throw new ServerUnavailableException(
          "no PostgreSQL server is installed on the PATH or where packages put it. Install one, or"
              + " name the directory that holds its bin: "
              + PROPERTY
              + "=/path/to/installation.");
    }
    return found.get(0).home();
  }
}
