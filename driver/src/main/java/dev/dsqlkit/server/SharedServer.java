package dev.dsqlkit.server;

import org.jspecify.annotations.Nullable;

/** Starts a server for the first who asks, and gives the same one to all after. */
final class SharedServer {
  private final Start start;
  private @Nullable EmbeddedPostgres server;

  SharedServer(Start start) {
    this.start = start;
  }

  /** How a server is started. */
  interface Start {
    EmbeddedPostgres start() throws EmbeddedPostgresException;
  }

  /** Whoever comes while it starts waits for it; after a failure the next one tries again. */
  synchronized EmbeddedPostgres get() throws EmbeddedPostgresException {
    if (server != null && server.isClosed()) {
      server = null;
    }
    if (server == null) {
      server = start.start();
    } else if (!server.isRunning()) {
      EmbeddedPostgres dead = server;
      server = null;
      throw dead.death();
    }
    return server;
  }
}
