package dev.dsqlkit.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Many connects at a time; the end of the stand-in. */
class StandInLoadIT {
  private static final int CONNECTS = Integer.getInteger("standin.connects", 200);
  private static final int THREADS = Integer.getInteger("standin.threads", 16);

  @Test
  void letsManyInAtATime() throws Exception {
    StandInCluster cluster = PlainClient.cluster().rate(CONNECTS, CONNECTS).start();
    ExecutorService clients = Executors.newFixedThreadPool(THREADS);
    try (cluster) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < CONNECTS; i++) {
        String sql = "SELECT " + i;
        answers.add(clients.submit(() -> connectAndAsk(cluster, sql)));
      }

      for (int i = 0; i < CONNECTS; i++) {
        assertThat(answers.get(i).get()).isEqualTo(String.valueOf(i));
      }
      assertThat(cluster.sightings().accepted()).isEqualTo(CONNECTS);
      assertThat(cluster.sightings().connections()).isEqualTo(CONNECTS);
    } finally {
      clients.shutdownNow();
    }
    assertThat(threadsOf(cluster)).isEmpty();
  }

  @Test
  void nothingIsLeftOfOpenSessions() throws Exception {
    StandInCluster cluster = PlainClient.cluster().start();
    cluster.failNext(1, Fault.SILENCE);
    CompletableFuture<PSQLException> waiting =
        CompletableFuture.supplyAsync(() -> new PlainClient(cluster).failure());
    while (cluster.waitingFaults() > 0 && !waiting.isDone()) {
      Thread.onSpinWait();
    }
    try (Connection open = new PlainClient(cluster).connect()) {
      assertThat(threadsOf(cluster)).isNotEmpty();

      cluster.close();

      assertThat(threadsOf(cluster)).isEmpty();
      assertThat(open.isValid(1)).isFalse();
    }
    assertThat(waiting.get().getServerErrorMessage()).isNull();
    assertThat(cluster.rootCertificate()).doesNotExist();
  }

  private static String connectAndAsk(StandInCluster cluster, String sql) throws Exception {
    try (Connection connection = new PlainClient(cluster).connect()) {
      return PlainClient.value(connection, sql);
    }
  }

  private static List<String> threadsOf(StandInCluster cluster) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(each -> each.startsWith(StandInCluster.threadName(cluster.name())))
        .toList();
  }
}
