package dev.dsqlkit.jdbc;

import java.sql.SQLException;

/**
 * A transaction could not write again what it had written, though its snapshot is the same. Never
 * leaves the driver.
 */
final class Doomed extends SQLException {
  private static final long serialVersionUID = 1L;

  Doomed() {
    super("It cannot be written again");
  }

  Doomed(Throwable cause) {
    super("It cannot be written again", cause);
  }
}
