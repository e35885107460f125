package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dsqlkit.standin.ConnectAttempt;
import dev.dsqlkit.standin.StandInCluster;
import dev.dsqlkit.standin.StandInSockets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More connects than a cluster's quota lets through at once, which none of them is to notice. */
class ConnectStormIT {
  private StandInCluster cluster;

  @BeforeEach
  void start() throws Exception {
    cluster = ClusterClient.knowing(StandInCluster.in("us-east-1")).start();
  }

  @AfterEach
  void stop() throws Exception {
    cluster.close();
  }

  /** The quota is a burst of 1,000, and then 100 a second. */
  @Test
  void twoThousandConnectsKeepToTheQuota() throws Exception {
    int connects = 2_000;
    ClusterClient client = new ClusterClient(cluster);
    storm(cluster, client, connects);

    assertThat(cluster.sightings().attempts())
        .hasSize(connects + 1)
        .allMatch(ConnectAttempt::isAccepted);
  }

  /** What the first test would see if the driver did not wait: a quota that is soon used up. */
  @Test
  void itIsTheDriverThatWaits() throws Exception {
    int connects = 260;
    try (StandInCluster small =
        ClusterClient.knowing(StandInCluster.in("us-east-1")).rate(20, 200).start()) {
      storm(small, new ClusterClient(small).with("connectRate", "20"), connects);
      assertThat(small.sightings().attempts()).allMatch(ConnectAttempt::isAccepted);
    }
  }

  /**
   * Without it, the same quota refuses; here one that does not grow however slow the machine is.
   */
  @Test
  void withoutWaitingTheQuotaRefuses() throws Exception {
    try (StandInCluster small =
        ClusterClient.knowing(StandInCluster.in("us-east-1")).rate(1e-6, 3).start()) {
      ClusterClient client =
          new ClusterClient(small).with("connectRate", "100000").with("loginTimeout", "2");
      for (int i = 0; i < 3; i++) {
        client.connect(small).close();
      }
      assertThatThrownBy(() -> client.connect(small)).hasMessageContaining("rate exceeded");
      assertThat(small.sightings().attempts()).anyMatch(attempt -> !attempt.isAccepted());
    }
  }

  private static void storm(StandInCluster cluster, ClusterClient client, int connects)
      throws Exception {
    client.connect(cluster).close(); // classes are loaded, so that the first is as fast as others
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try {
      List<Future<String>> users = new ArrayList<>();
      for (int i = 0; i < connects; i++) {
        users.add(threads.submit(() -> user(client, cluster)));
      }
      for (Future<String> user : users) {
        assertThat(user.get()).isEqualTo("admin");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String user(ClusterClient client, StandInCluster cluster) throws Exception {
    try (Connection connection = client.connect(cluster)) {
      return ClusterClient.value(connection, "SELECT current_user");
    }
  }

  /**
   * In connects, in waits for the quota, in statements. On JDK 24 and later a monitor does not pin;
   * on 21 to 23 this test sees it.
   */
  @Test
  void virtualThreadsAreNotPinned() throws Exception {
    Optional<Path> jdk = NewestJdk.withVirtualThreads();
    assumeThat(jdk)
        .as("a JDK with virtual threads: this one, in ~/.m2/toolchains.xml or in /usr/lib/jvm")
        .isPresent();

    String said =
        JavaProgram.run(
            jdk.orElseThrow(),
            List.of(),
            VirtualThreadsProgram.class,
            ClusterClient.url(cluster.host()),
            StandInSockets.routes(cluster),
            cluster.rootCertificate().toString());

    assertThat(said.lines()).containsExactly(VirtualThreadsProgram.ALL_CONNECTED);
    assertThat(cluster.sightings().attempts()).allMatch(ConnectAttempt::isAccepted);
  }
}
