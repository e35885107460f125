package dev.dsqlkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One start of a server, from looking for the binaries until it accepts connections. */
final class ServerStart {
  private static final Duration READY_LIMIT = Duration.ofSeconds(60);
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final int PORT_ATTEMPTS = 5;

  private final ServerOptions options;

  ServerStart(ServerOptions options) {
    this.options = options;
  }

  EmbeddedPostgres run() throws EmbeddedPostgresException {
    Installation installation = Installation.open(options);
    try {
      return start(installation);
    } catch (EmbeddedPostgresException e) {
      // Content is compared only now, because that takes as long as a whole start.
      if (isRepaired(installation, e)) {
        return start(installation);
      }
      throw e;
    }
  }

  private static boolean isRepaired(Installation installation, EmbeddedPostgresException failure) {
    try {
      return installation.discardDamaged();
    } catch (EmbeddedPostgresException e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  /** Another process may take a free port between our look and the server's bind. */
  private EmbeddedPostgres start(Installation installation) throws EmbeddedPostgresException {
    int attempts = options.port() == 0 ? PORT_ATTEMPTS : 1;
    int port = options.port();
    for (int attempt = 1; attempt <= attempts; attempt++) {
      port = options.port() == 0 ? freePort() : options.port();
      Optional<EmbeddedPostgres> server = start(installation, port);
      if (server.isPresent()) {
        return server.get();
      }
    }
    throw new EmbeddedPostgresException(
        "Port %d of %s is taken. Choose another port, or 0 for any that is free."
            .formatted(port, EmbeddedPostgres.HOST));
  }

  /** Empty if the port is taken. */
  private Optional<EmbeddedPostgres> start(Installation installation, int port)
      throws EmbeddedPostgresException {
    Path home = installation.home();
    Path template = installation.template();
    String password = DataTemplate.password(template);
    try {
      Path parent = RunDirectory.parent();
      RunDirectory directory = RunDirectory.create(parent, installation.account());
      List<String> postgres = postgres(home, directory.data(), port);
      RunningServer server =
          launch(directory, installation.account(), DataTemplate.data(template), postgres);
      StaleDirectories.remove(parent, installation.account());
      if (isReady(server, directory)) {
        return Optional.of(new EmbeddedPostgres(server, directory, port, password));
      }
      String log = ServerLog.tail(directory.log());
      EmbeddedPostgresException failure = failure(server, log);
      stop(server, failure);
      if (ServerLog.tellsOfTakenPort(log)) {
        return Optional.empty();
      }
      throw failure;
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(
          "A directory for the data of PostgreSQL cannot be made", e, "Set java.io.tmpdir.");
    }
  }

  private static RunningServer launch(
      RunDirectory directory, Account account, Path data, List<String> postgres)
      throws IOException {
    try {
      return Platform.isWindows()
          ? UnguardedServer.launch(directory, data, postgres)
          : GuardedServer.launch(directory, account, data, postgres);
    } catch (IOException e) {
      directory.remove();
      throw e;
    }
  }

  private static boolean isReady(RunningServer server, RunDirectory directory) {
    Deadline deadline = Deadline.after(READY_LIMIT);
    while (server.isAlive() && !deadline.passed()) {
      if (directory.isReady()) {
        return true;
      }
      deadline.pause(MOMENT);
    }
    return false;
  }

  private List<String> postgres(Path home, Path data, int port) {
    List<String> words = new ArrayList<>();
    words.add(home.resolve("bin").resolve("postgres").toString());
    words.add("-D");
    words.add(data.toString());
    words.add("-p");
    words.add(Integer.toString(port));
    words.addAll(ServerSettings.arguments(options.settings()));
    return words;
  }

  private static void stop(RunningServer server, EmbeddedPostgresException failure) {
    try {
      server.stop();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static EmbeddedPostgresException failure(RunningServer server, String log) {
    String how =
        server.isAlive()
            ? "is not ready after " + READY_LIMIT.toSeconds() + " seconds"
            : "did not start (exit status " + server.exitStatus() + ")";
    return new EmbeddedPostgresException(
        "PostgreSQL %s. Last lines of its log:%n%s".formatted(how, log));
  }

  private static int freePort() throws EmbeddedPostgresException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(
          "This machine gives no free port on " + EmbeddedPostgres.HOST, e, "Free some ports.");
    }
  }
}
