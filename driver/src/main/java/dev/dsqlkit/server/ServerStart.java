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
  private static final int PORT_ATTEMPTS = 5;

  private final ServerOptions options;

  ServerStart(ServerOptions options) {
    this.options = options;
  }

  EmbeddedPostgres run() throws EmbeddedPostgresException {
    Installation installation = Installation.open(options.cacheDirectory());
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
    Path template = installation.template();
    String password = DataTemplate.password(template);
    ServerProcess process = launch(installation, template, port);
    if (process.awaitReady(Deadline.after(READY_LIMIT))) {
      return Optional.of(new EmbeddedPostgres(process, port, password));
    }
    boolean portTaken = ServerLog.tellsOfTakenPort(process.logTail());
    EmbeddedPostgresException failure = failure(process);
    try {
      process.stop();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    if (portTaken) {
      return Optional.empty();
    }
    throw failure;
  }

  private ServerProcess launch(Installation installation, Path template, int port)
      throws EmbeddedPostgresException {
    Account account = installation.account();
    try {
      Path parent = RunDirectory.parent();
      RunDirectory.removeStale(parent, account);
      RunDirectory directory = RunDirectory.create(parent, account);
      List<String> postgres = postgres(installation.home(), directory.data(), port);
      return ServerProcess.launch(directory, account, DataTemplate.data(template), postgres);
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(
          "A directory for the data of PostgreSQL cannot be made", e, "Set java.io.tmpdir.");
    }
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

  private static EmbeddedPostgresException failure(ServerProcess process) {
    String how =
        process.isAlive()
            ? "is not ready after " + READY_LIMIT.toSeconds() + " seconds"
            : "did not start (exit status " + process.exitStatus() + ")";
    return new EmbeddedPostgresException(
        "PostgreSQL %s. Last lines of its log:%n%s".formatted(how, process.logTail()));
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
