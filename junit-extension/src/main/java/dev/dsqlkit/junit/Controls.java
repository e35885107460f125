package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDriver;
import dev.dsqlkit.local.DatabaseClock;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Jobs;
import dev.dsqlkit.slot.Destination;
import dev.dsqlkit.slot.Slot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * What the driver has for tests of the database that a slot points at now. One for all who ask for
 * a test, because looking them up needs a connection, which a fault may be waiting for.
 *
 * <p>Thread-safe.
 */
final class Controls {
  private final Slot slot;
  private @Nullable Found found;

  Controls(Slot slot) {
    this.slot = slot;
  }

  private record Found(long generation, DatabaseFaults faults, DatabaseClock clock, Jobs jobs) {}

  DatabaseFaults faults() {
    return now().faults();
  }

  DatabaseClock clock() {
    return now().clock();
  }

  Jobs jobs() {
    return now().jobs();
  }

  /** Forgets what a test has asked for, if one has. */
  synchronized void forget() {
    Found known = found;
    if (known == null || known.generation() != slot.generation()) {
      return;
    }
    known.faults().clear();
    try {
      known.jobs().reset();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "What a test wanted of background jobs cannot be forgotten: " + e.getMessage(), e);
    }
  }

  private synchronized Found now() {
    Slot.Pointed pointed =
        slot.pointed()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The slot %s has no database: %s".formatted(slot.name(), slot.why())));
    Found known = found;
    if (known == null || known.generation() != pointed.generation()) {
      known = find(pointed);
      found = known;
    }
    return known;
  }

  /** Past the slot, so that it does not show in the log of the test. */
  private Found find(Slot.Pointed pointed) {
    Destination destination = pointed.destination();
    Properties properties = new Properties();
    properties.putAll(destination.properties());
    try (Connection connection = new DsqlDriver().connect(destination.url(), properties)) {
      if (connection == null) {
        throw new IllegalStateException("The driver does not take the URL of " + destination);
      }
      if (!connection.isWrapperFor(DatabaseFaults.class)) {
        return Assumptions.abort(
            "Faults, the clock and jobs are at a test's command in local mode only, and this"
                + " database is on a cluster");
      }
      return new Found(
          pointed.generation(),
          connection.unwrap(DatabaseFaults.class),
          connection.unwrap(DatabaseClock.class),
          connection.unwrap(Jobs.class));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "No connection to the database of the slot %s, through which faults are asked for: %s"
              .formatted(slot.name(), e.getMessage()),
          e);
    }
  }
}
