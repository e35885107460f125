package dev.dsqlkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A PostgreSQL server that this JVM runs for itself, from the binaries on the class path or from
 * those that {@link ServerOptions#withInstallation} names.
 *
 * <p>It listens on 127.0.0.1 only, and it ends with the JVM, also with one that is killed. Its data
 * are in memory or in the temporary directory and end with it. The first start on a machine unpacks
 * the binaries (about 2 s, 90 MB) into a cache directory, which may be deleted whenever no server
 * runs from it.
 *
 * <p>Only the superuser has a password. Roles that an application creates log in without one, as
 * IAM would let them in on a cluster; so do not create a second superuser on a machine that you
 * share.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  static final String HOST = "127.0.0.1";

  private static final SharedServer SHARED = new SharedServer(() -> start(ServerOptions.DEFAULT));

  private final RunningServer server;
  private final RunDirectory directory;
  private final int port;
  private final String password;
  private volatile boolean closed;

  EmbeddedPostgres(RunningServer server, RunDirectory directory, int port, String password) {
    this.server = server;
    this.directory = directory;
    this.port = port;
    this.password = password;
  }

  /**
   * The server that this JVM shares, started by the first call.
   *
   * <p>If it died meanwhile, one call says so: the databases in it are lost, and a new server
   * without them would only hide that. The call after that starts a new one.
   *
   * @throws EmbeddedPostgresException if it cannot start (a later call tries again), or has died
   */
  public static EmbeddedPostgres shared() throws EmbeddedPostgresException {
    return SHARED.get();
  }

  /**
   * Starts a server of the caller's own, to be closed by the caller.
   *
   * @throws EmbeddedPostgresException if it cannot start; nothing is left running
   */
  public static EmbeddedPostgres start(ServerOptions options) throws EmbeddedPostgresException {
    return new ServerStart(options).run();
  }

  public String host() {
    return HOST;
  }

  public int port() {
    return port;
  }

  /** The superuser. */
  public String user() {
    return DataTemplate.SUPERUSER;
  }

  /** The superuser's password: random, and the same for all servers from one cache directory. */
  public String password() {
    return password;
  }

  /** Whether the server is there; false after {@link #close} and after its death. */
  public boolean isRunning() {
    return !closed && server.isAlive();
  }

  /** Stops the server, disconnects its clients and deletes its data. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException("The files of the embedded PostgreSQL are still there", e);
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** Why it is not running although nobody closed it; clears away what it left. */
  EmbeddedPostgresException death() {
    String message =
        "The embedded PostgreSQL on port %d has ended (exit status %d), and its databases are lost. The next connect starts a new, empty one. Last lines of its log:%n%s"
            .formatted(port, server.exitStatus(), ServerLog.tail(directory.log()));
    EmbeddedPostgresException death = new EmbeddedPostgresException(message);
    try {
      close();
    } catch (UncheckedIOException e) {
      death.addSuppressed(e);
    }
    return death;
  }
}
