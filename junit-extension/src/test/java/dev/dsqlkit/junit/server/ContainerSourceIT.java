package dev.dsqlkit.junit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

class ContainerSourceIT {
  private static final boolean DOCKER = DockerClientFactory.instance().isDockerAvailable();

  @Test
  void makesDatabasesInAContainer() throws Exception {
    assumeTrue(DOCKER, "no Docker engine answers");
    TestServer server = new ContainerSource().start(name -> Optional.empty());

    try (TestDatabase database = server.create(Definitions.EMPTY)) {
      assertThat(Sql.column(database, "SHOW server_version").get(0)).startsWith("16");
      assertThat(database.reset()).isTrue();
    }
  }

  @Test
  void tellsThatNoDockerAnswers() {
    assumeFalse(DOCKER, "a Docker engine answers");

    assertThatThrownBy(() -> new ContainerSource().start(name -> Optional.empty()))
        .isInstanceOf(ServerUnavailableException.class)
        .hasMessage("no Docker engine answers. Start one.");
  }
}
