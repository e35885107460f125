package dev.dsqlkit.junit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A transaction of a test: all its attempts, by the driver's replay and by a unit of work that was
 * run again. A statement in autocommit mode is one by itself.
 *
 * @param number counts the transactions of the log from 1
 * @param statements of all attempts, in their order
 * @param attempts 1 if it was not retried
 * @param rowsWritten what counts for the limit of 3,000, in the attempt that wrote most; -1 where
 *     nobody counts
 * @param outcome how it ended
 * @param callSite of its first statement
 * @param duration from the beginning of its first statement to its end, retries and the pauses
 *     between them included; to now if it is open
 */
public record LoggedTransaction(
    int number,
    List<LoggedStatement> statements,
    int attempts,
    long rowsWritten,
    Outcome outcome,
    Optional<StackTraceElement> callSite,
    Duration duration) {

  /** How a transaction ended. */
  public enum Outcome {
    COMMITTED,
    ROLLED_BACK,
    /** COMMIT, or a statement in autocommit mode, was answered by an error. */
    FAILED,
    /** It has not ended. */
    OPEN
  }

  public LoggedTransaction {
    statements = List.copyOf(statements);
  }

  public boolean committed() {
    return outcome == Outcome.COMMITTED;
  }
}
