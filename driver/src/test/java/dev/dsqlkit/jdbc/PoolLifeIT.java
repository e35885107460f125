package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dsqlkit.auth.TestTokens;
import dev.dsqlkit.server.Await;
import dev.dsqlkit.standin.ConnectAttempt;
import dev.dsqlkit.standin.StandInClock;
import dev.dsqlkit.standin.StandInCluster;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A working day on tokens that last 15 minutes and sessions that the cluster ends after 60. One
 * clock is moved for the driver and the cluster; nobody waits for it.
 */
class PoolLifeIT {
  private static final String REGION = "us-east-1";
  private static final Duration DAY = Duration.ofHours(8);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int THREADS = 4;

  /** HikariCP's own clock cannot be moved: it is to ask at each borrow, however soon. */
  private static final String ALIVE_BYPASS = "com.zaxxer.hikari.aliveBypassWindowMs";

  private final StandInClock clock = new StandInClock();
  private final DsqlDriver driver = new DsqlDriver(clock, new TestTokens(clock).tokens());
  private StandInCluster cluster;

  @BeforeEach
  void start() throws Exception {
    System.setProperty(ALIVE_BYPASS, "-1");
    cluster = ClusterClient.knowing(StandInCluster.in(REGION)).clock(clock).start();
    try (Connection behind = cluster.behind();
        Statement statement = behind.createStatement()) {
      statement.execute("CREATE TABLE done (who int); GRANT ALL ON done TO admin");
    }
  }

  @AfterEach
  void stop() throws Exception {
    System.clearProperty(ALIVE_BYPASS);
    cluster.close();
  }

  @Test
  void aPoolLivesForADay() throws Exception {
    int rounds = (int) DAY.dividedBy(MINUTE.multipliedBy(2));
    ClusterClient client = new ClusterClient(driver, cluster);
    try (HikariDataSource pool = pool(client)) {
      CyclicBarrier minute = new CyclicBarrier(THREADS, this::passMinute);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int who = i;
        workers.add(
            threads.submit(
                () -> {
                  try {
                    for (int round = 0; round < rounds; round++) {
                      work(pool, who, minute);
                      minute.await();
                    }
                    return null;
                  } finally {
                    minute.reset(); // nobody waits for one that has failed
                  }
                }));
      }
      threads.shutdown();
      for (Future<?> worker : workers) {
        worker.get();
      }

      assertThat(rows()).isEqualTo(rounds * THREADS);
      Await.until( // the pool closes in a thread of its own
          "no session but the pool's",
          Duration.ofSeconds(20),
          () -> sessions() == pool.getHikariPoolMXBean().getTotalConnections());
    }

    assertThat(cluster.sightings().accepted())
        .as("each is replaced each hour, and no oftener")
        .isBetween(8L * THREADS, 10L * THREADS);
    assertEachTokenWasForOneConnect(client);
  }

  private HikariDataSource pool(ClusterClient client) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(ClusterDataSource.of(client, cluster));
    config.setMaximumPoolSize(THREADS);
    config.setExceptionOverrideClassName(DsqlExceptionOverride.class.getName());
    return new HikariDataSource(config);
  }

  private void passMinute() {
    clock.move(MINUTE);
    cluster.endOldSessions();
  }

  /** A transaction in the middle of which a minute passes. */
  private static void work(HikariDataSource pool, int who, CyclicBarrier minute) throws Exception {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, who);
      minute.await();
      assertThat(ClusterClient.value(connection, "SELECT max(who) FROM done WHERE who = " + who))
          .isEqualTo(Integer.toString(who));
      connection.commit();
    }
  }

  @Test
  void aConnectionThatReconnectsLivesForADay() throws SQLException {
    int minutes = (int) DAY.dividedBy(MINUTE);
    ClusterClient client = new ClusterClient(driver, cluster).with("reconnect", "true");
    try (Connection connection = client.connect(cluster)) {
      for (int i = 0; i < minutes; i++) {
        insert(connection, i);
        passMinute();
      }

      assertThat(connection.isValid(1)).isTrue();
      assertThat(rows()).isEqualTo(minutes);
      assertThat(sessions()).isOne();
    }

    assertThat(cluster.sightings().accepted()).isBetween(9L, 10L);
    assertEachTokenWasForOneConnect(client);
  }

  private static void insert(Connection connection, int who) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO done (who) VALUES (?)")) {
      statement.setInt(1, who);
      statement.executeUpdate();
    }
  }

  private void assertEachTokenWasForOneConnect(ClusterClient client) {
    assertThat(cluster.sightings().attempts()).allMatch(ConnectAttempt::isAccepted);
    assertThat(cluster.sightings().tokens()).hasSize(client.signatures());
  }

  private int rows() {
    return behind("SELECT count(*) FROM done");
  }

  /** Those of the cluster's users. */
  private int sessions() {
    return behind(
        "SELECT count(*) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND usename = 'admin'");
  }

  private int behind(String sql) {
    try (Connection behind = cluster.behind()) {
      return Integer.parseInt(ClusterClient.value(behind, sql));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
