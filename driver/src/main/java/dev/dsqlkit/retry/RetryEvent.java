package dev.dsqlkit.retry;

import java.time.Duration;

/**
 * What happened to a transaction, or to a statement in autocommit mode, that lost a conflict.
 *
 * @param layer who tried again
 * @param outcome what came of it
 * @param failure why the last attempt failed
 * @param attempts attempts so far, the first included
 * @param statements executions in the journal that a replay runs again; 0 in autocommit mode
 * @param journalBytes estimated memory of the journal, in bytes
 * @param elapsed time since the first conflict
 * @param waited of it, time spent waiting
 * @param explanation what diverged, or why there was no replay; empty for the others. It names
 *     statements and columns, never values.
 */
public record RetryEvent(
    Layer layer,
    Outcome outcome,
    Failure failure,
    int attempts,
    int statements,
    long journalBytes,
    Duration elapsed,
    Duration waited,
    String explanation) {

  /** Who tries again. */
  public enum Layer {
    /** The driver, by replay. */
    DRIVER,
    /** {@link DsqlTransactions} or Spring, by running the application's work again. */
    UNIT_OF_WORK
  }

  /** What came of a conflict. */
  public enum Outcome {
    /** Another attempt begins. */
    RETRYING,
    /** The application saw nothing of it. */
    SUCCEEDED,
    /** 40001: the replay saw something else. */
    DIVERGED,
    /** 40001: no attempts, time or quota were left. */
    EXHAUSTED,
    /** 40001: the transaction had done what cannot be replayed. */
    NOT_REPLAYABLE,
    /** Somebody cancelled the statement, closed the connection or interrupted the thread. */
    STOPPED,
    /** An attempt failed with another error, which the application gets. */
    FAILED
  }
}
