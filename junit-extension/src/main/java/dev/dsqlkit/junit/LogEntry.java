package dev.dsqlkit.junit;

import dev.dsqlkit.slot.SqlEvent;
import java.time.Duration;

/** A line of the log of a test. */
sealed interface LogEntry {

  /** Since the log was begun or cleared. */
  Duration at();

  /**
   * Something that was sent to the server, or decided about it.
   *
   * @param at when it was done
   * @param transaction counts the transactions of the log from 1; 0 for a connect. The attempts of
   *     a unit of work are one.
   * @param attempt of the driver and of the unit of work together, from 1
   */
  record Sent(
      Duration at, String thread, Callers callers, int transaction, int attempt, SqlEvent event)
      implements LogEntry {

    /** Whether it is a statement or batch. */
    boolean isStatement() {
      return event.kind() == SqlEvent.Kind.STATEMENT || event.kind() == SqlEvent.Kind.BATCH;
    }
  }

  /** What the extension itself did, such as a fault that it injected. */
  record Note(Duration at, String line) implements LogEntry {}
}
