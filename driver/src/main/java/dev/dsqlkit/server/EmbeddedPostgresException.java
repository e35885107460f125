package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** The embedded PostgreSQL cannot be started, or has died; the message says why and what to do. */
public final class EmbeddedPostgresException extends Exception {
  private static final long serialVersionUID = 1L;

  EmbeddedPostgresException(String message) {
    super(message);
  }

  EmbeddedPostgresException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What failed, the system's reason in words, and the way out, in that order. */
  static EmbeddedPostgresException of(String failure, IOException cause, String wayOut) {
    return new EmbeddedPostgresException(failure + ": " + reason(cause) + ". " + wayOut, cause);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}
