package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresIT {

  @ParameterizedTest
  @CsvSource({
    "log_timezone, UTC",
    "default_transaction_isolation, repeatable read",
    "server_encoding, UTF8",
    "lc_collate_of_database, C",
    "listen_addresses, 127.0.0.1",
    "max_connections, 200",
    "fsync, off",
    "unix_socket_directories, ''",
  })
  void isSetUpLikeAClusterAndClosedToTheNetwork(String setting, String expected) throws Exception {
    String query =
        setting.equals("lc_collate_of_database")
            ? "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"
            : "SHOW " + setting;

    assertThat(Sql.query(EmbeddedPostgres.shared(), query)).isEqualTo(expected);
  }

  @Test
  void isOneForTheWholeJvm() throws Exception {
    assertThat(EmbeddedPostgres.shared()).isSameAs(EmbeddedPostgres.shared());
    assertThat(EmbeddedPostgres.shared().isRunning()).isTrue();
  }

  /** It ends with the JVM, and not with the first garbage collection after it was started. */
  @Test
  void staysThoughNobodyRefersToIt() throws Exception {
    Forgotten server = forgotten();
    Await.until(
        "the garbage collector takes it", Duration.ofSeconds(20), () -> collected(server.itself()));

    for (int i = 0; i < 10; i++) { // a server that is told to stop refuses the next of them
      try (Connection connection =
          new org.postgresql.Driver().connect(server.url(), server.superuser())) {
        assertThat(Sql.query(connection, "SELECT 1")).isEqualTo("1");
      }
    }
  }

  private record Forgotten(
      WeakReference<EmbeddedPostgres> itself, String url, Properties superuser) {}

  private static Forgotten forgotten() throws Exception {
    EmbeddedPostgres started = EmbeddedPostgres.start(ServerOptions.DEFAULT);
    Properties superuser = new Properties();
    superuser.setProperty("user", started.user());
    superuser.setProperty("password", started.password());
    return new Forgotten(
        new WeakReference<>(started),
        "jdbc:postgresql://127.0.0.1:" + started.port() + "/postgres",
        superuser);
  }

  private static boolean collected(WeakReference<EmbeddedPostgres> server) {
    System.gc();
    return server.get() == null;
  }

  @Test
  void asksTheSuperuserForThePassword() throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.shared();

    assertThatThrownBy(() -> Sql.connect(server, server.user(), "guessed"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void letsRolesInWithoutPasswordAsIamWould() throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.shared();
    Sql.execute(server, "CREATE ROLE clerk LOGIN");

    try (Connection connection = Sql.connect(server, "clerk", "")) {
      assertThat(Sql.query(connection, "SELECT current_user")).isEqualTo("clerk");
    } finally {
      Sql.execute(server, "DROP ROLE clerk");
    }
  }

  @Test
  void givenSettingsWinOverTheDefaults() throws Exception {
    ServerOptions options = ServerOptions.DEFAULT.withSettings(Map.of("max_connections", "23"));

    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThat(Sql.query(server, "SHOW max_connections")).isEqualTo("23");
    }
  }

  @Test
  void listensOnTheGivenPort() throws Exception {
    int port = freePort();

    try (EmbeddedPostgres server = EmbeddedPostgres.start(ServerOptions.DEFAULT.withPort(port))) {
      assertThat(server.port()).isEqualTo(port);
      assertThat(Sql.query(server, "SHOW port")).isEqualTo(Integer.toString(port));
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedPostgres.start(ServerOptions.DEFAULT.withPort(port)))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessage(
              "Port %d of 127.0.0.1 is taken. Choose another port, or 0 for any that is free.",
              port);
    }
  }

  @Test
  void aServerThatDoesNotStartShowsItsLog() {
    ServerOptions options = ServerOptions.DEFAULT.withSettings(Map.of("no_such_setting", "1"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(options))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith("PostgreSQL did not start (exit status 1). Last lines of its log:")
        .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
  }

  @Test
  void closeStopsTheServerAndRemovesItsFiles() throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start(ServerOptions.DEFAULT);
    Path directory = runDirectory(server);
    ProcessHandle process = Sql.process(server);
    assertThat(directory).isDirectory();

    server.close();
    server.close();

    assertThat(server.isRunning()).isFalse();
    assertThat(directory).doesNotExist();
    Await.until("the server ends", Duration.ofSeconds(10), () -> !process.isAlive());
  }

  @Test
  void aClosedSharedServerIsStartedAnew() throws Exception {
    SharedServer shared = new SharedServer(() -> EmbeddedPostgres.start(ServerOptions.DEFAULT));
    shared.get().close();

    try (EmbeddedPostgres second = shared.get()) {
      assertThat(Sql.query(second, "SELECT 1")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 137, ''", "false, 0, received smart shutdown request"})
  void aSharedServerKilledUnderUsIsReportedOnceAndThenReplaced(
      boolean forcibly, int status, String log) throws Exception {
    SharedServer shared = new SharedServer(() -> EmbeddedPostgres.start(ServerOptions.DEFAULT));
    EmbeddedPostgres first = shared.get();
    Path directory = runDirectory(first);
    ProcessHandle process = Sql.process(first);
    assertThat(forcibly ? process.destroyForcibly() : process.destroy()).isTrue();
    Await.until("the death is seen", Duration.ofSeconds(10), () -> !first.isRunning());

    assertThatThrownBy(shared::get)
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith(
            "The embedded PostgreSQL on port %d has ended (exit status %d), and its databases are lost. The next connect starts a new, empty one. Last lines of its log:",
            first.port(), status)
        .hasMessageContaining("database system is ready to accept connections")
        .hasMessageContaining(log);
    assertThat(directory).doesNotExist();
    try (EmbeddedPostgres second = shared.get()) {
      assertThat(Sql.query(second, "SELECT 1")).isEqualTo("1");
    }
  }

  private static Path runDirectory(EmbeddedPostgres server) throws SQLException {
    return Path.of(Sql.query(server, "SHOW data_directory")).getParent();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
