package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.value;

import java.sql.Connection;
import java.sql.SQLException;

/** Ends connections as the service does, without their clients noticing. */
final class EndedBackend {
  private EndedBackend() {}

  /** Returns when the backend is gone; PostgreSQL waits for that up to 10 s. */
  static void end(Connection other, int backend) throws SQLException {
    String ended = value(other, "SELECT pg_terminate_backend(" + backend + ", 10000)");
    if (!ended.equals("t")) {
      throw new IllegalStateException("Backend " + backend + " is still there");
    }
  }
}
