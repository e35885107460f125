package dev.dsqlkit.junit.server;

import java.util.Map;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The only class that knows Testcontainers, which may not be there; 1.21 and 2.x will do. */
final class PostgresContainer {
  private static final String IMAGE = "postgres:16-alpine";
  private static final int PORT = 5432;

  private PostgresContainer() {}

  /** Testcontainers removes the container when this JVM has ended. */
  @SuppressWarnings("resource") // it is used for the life of the JVM
  static Postgres start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new ServerUnavailableException("no Docker engine answers. Start one.");
    }
    String password = UUID.randomUUID().toString();
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(IMAGE))
            .withEnv("POSTGRES_PASSWORD", password)
            .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --encoding=UTF8 --no-sync")
            .withTmpFs(Map.of("/var/lib/postgresql/data", "rw"))
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
            .withExposedPorts(PORT)
            // It starts twice: once to initialize itself.
            .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\s", 2));
    try {
      container.start();
    } catch (RuntimeException e) {
      throw new ServerUnavailableException(IMAGE + " does not start: " + e.getMessage(), e);
    }
    return new Postgres(
        "the container of " + IMAGE,
        container.getHost() + ":" + container.getMappedPort(PORT),
        "postgres",
        Map.of("user", "postgres", "password", password));
  }
}
