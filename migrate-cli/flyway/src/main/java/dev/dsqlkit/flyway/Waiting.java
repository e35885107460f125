package dev.dsqlkit.flyway;

import java.time.Duration;
import org.flywaydb.core.api.FlywayException;

/** Pauses of the thread that migrates. */
final class Waiting {
  private Waiting() {}

  /** An interrupt ends the migration. */
  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FlywayException("Interrupted while waiting", e);
    }
  }

  static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
