package dev.dsqlkit.server;

import java.io.IOException;

/** A postgres that was started and is not stopped yet; it may have ended by itself. */
sealed interface RunningServer permits GuardedServer, UnguardedServer {

  boolean isAlive();

  /** Of the server, or of what failed before it ran; only when it is no longer alive. */
  int exitStatus();

  /** Disconnects the clients, stops the server if it runs, and removes its directory. */
  void stop() throws IOException;
}
