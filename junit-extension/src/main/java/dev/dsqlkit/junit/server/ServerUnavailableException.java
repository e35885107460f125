package dev.dsqlkit.junit.server;

import java.io.Serial;

/** No server for the databases of tests; the message says what was tried, and why it failed. */
public final class ServerUnavailableException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  ServerUnavailableException(String message) {
    super(message);
  }

  ServerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
