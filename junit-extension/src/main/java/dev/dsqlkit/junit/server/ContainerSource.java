package dev.dsqlkit.junit.server;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** PostgreSQL 16 in a container, if Testcontainers is on the class path. */
final class ContainerSource implements Source {
  private static final String LIBRARY = "org.testcontainers.containers.GenericContainer";

  @Override
  public TestServer start(Function<String, Optional<String>> configuration) throws SQLException {
    try {
      Class.forName(LIBRARY, false, ContainerSource.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new ServerUnavailableException(
          "Testcontainers is not on the class path. Add the dependency"
              + " org.testcontainers:testcontainers.",
          e);
    }
    return new DatabaseServer(new Databases(PostgresContainer.start()));
  }
}
