package dev.dsqlkit.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

/** What goes wrong by a quota, by age or on demand. */
class StandInFaultsIT {
  private static final StandInClock CLOCK = new StandInClock();
  private static StandInCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = PlainClient.cluster().clock(CLOCK).rate(2, 3).start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void refill() {
    CLOCK.move(Duration.ofSeconds(2));
    cluster.sightings().forget();
  }

  private static PlainClient client() {
    return new PlainClient(cluster);
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of(
            Fault.TOO_MANY_CONNECTIONS,
            new ErrorAnswer(
                "53300", "Unable to accept connection, too many open connections.", "")),
        Arguments.of(
            Fault.RATE_EXCEEDED,
            new ErrorAnswer("53400", "Unable to accept connection, rate exceeded.", "")),
        Arguments.of(
            Fault.WAKING_UP,
            new ErrorAnswer(
                "08006", "unable to accept connection, waking up cluster, please retry later", "")),
        Arguments.of(
            Fault.accessDenied("because"),
            new ErrorAnswer("08006", "unable to accept connection, access denied", "because")));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void answersTheNextConnects(Fault fault, ErrorAnswer answer) throws SQLException {
    cluster.failNext(2, fault);

    assertThat(client().refusal()).isEqualTo(answer);
    assertThat(client().refusal()).isEqualTo(answer);
    client().connect().close();
  }

  @Test
  void faultsComeInTheirOrder() throws SQLException {
    cluster.failNext(1, Fault.WAKING_UP);
    cluster.failNext(1, Fault.HANG_UP);
    cluster.failNext(1, Fault.RATE_EXCEEDED);

    assertThat(client().refusal()).isEqualTo(ErrorAnswer.WAKING_UP);
    assertThat(client().failure().getServerErrorMessage()).isNull();
    assertThat(client().refusal()).isEqualTo(ErrorAnswer.RATE_EXCEEDED);
  }

  @Test
  void heals() throws SQLException {
    cluster.failNext(1, Fault.WAKING_UP);
    cluster.failNext(1, Fault.HANG_UP);
    cluster.heal();

    client().connect().close();
  }

  @Test
  void neverAnswers() {
    cluster.failNext(1, Fault.SILENCE);

    assertThat((Throwable) client().with("socketTimeout", "1").failure())
        .hasRootCauseInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void refusesTcp() throws Exception {
    int port = cluster.port();
    cluster.refuseConnections();
    PSQLException failure = client().failure();
    cluster.acceptConnections();

    assertThat((Throwable) failure).hasRootCauseInstanceOf(ConnectException.class);
    assertThat(cluster.port()).isEqualTo(port);
    client().connect().close();
  }

  @Test
  void limitsTheRate() throws SQLException {
    for (int i = 0; i < 3; i++) {
      client().connect().close();
    }
    assertThat(client().refusal()).isEqualTo(ErrorAnswer.RATE_EXCEEDED);

    CLOCK.move(Duration.ofMillis(500));
    client().connect().close();
    assertThat(client().refusal()).isEqualTo(ErrorAnswer.RATE_EXCEEDED);
  }

  @Test
  void limitsTheConnections() throws Exception {
    try (StandInCluster small = PlainClient.cluster().connections(1).start()) {
      try (Connection only = new PlainClient(small).connect()) {
        assertThat(new PlainClient(small).refusal()).isEqualTo(ErrorAnswer.TOO_MANY_CONNECTIONS);
        assertThat(only.isValid(1)).isTrue();
      }
      awaitNoConnection(small);
      new PlainClient(small).connect().close();
    }
  }

  @Test
  void aSessionLastsAnHour() throws SQLException {
    try (Connection connection = client().connect()) {
      CLOCK.move(Duration.ofMinutes(60));
      assertThat(PlainClient.value(connection, "SELECT 1")).isEqualTo("1");

      CLOCK.move(Duration.ofMillis(1));
      assertThat(PlainClient.refusal(connection, "SELECT 1")).isEqualTo(ErrorAnswer.TOO_OLD);
      assertThat(connection.isValid(1)).isFalse();
    }
  }

  @Test
  void endsOldSessionsAtOnce() throws SQLException {
    try (Connection old = client().connect()) {
      CLOCK.move(Duration.ofMinutes(61));
      try (Connection young = client().connect()) {
        cluster.endOldSessions();

        assertThat(old.isValid(1)).isFalse();
        assertThat(young.isValid(1)).isTrue();
      }
    }
  }

  @Test
  void cutsConnections() throws SQLException {
    try (Connection connection = client().connect()) {
      cluster.cutConnections();

      assertThat(connection.isValid(1)).isFalse();
    }
  }

  @Test
  void cancelsAStatement() throws Exception {
    try (Connection connection = client().connect();
        Connection behind = cluster.behind();
        Statement sleep = connection.createStatement()) {
      CompletableFuture<String> outcome =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return String.valueOf(sleep.execute("SELECT pg_sleep(30)"));
                } catch (SQLException e) {
                  return e.getSQLState();
                }
              });
      awaitSleep(behind);
      sleep.cancel();

      assertThat(outcome.get()).isEqualTo("57014");
      assertThat(cluster.sightings().cancels()).isEqualTo(1);
      assertThat(PlainClient.value(connection, "SELECT 1")).isEqualTo("1");
    }
  }

  private static void awaitNoConnection(StandInCluster cluster) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (cluster.openConnections() > 0) {
      assertThat(System.nanoTime()).as("a connection does not end").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static void awaitSleep(Connection behind) throws SQLException {
    String sleeping =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!PlainClient.value(behind, sleeping).equals("1")) {
      assertThat(System.nanoTime()).as("pg_sleep does not begin").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
