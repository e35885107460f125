package dev.dsqlkit.migrate.apply;

import dev.dsqlkit.migrate.plan.Step;
import java.time.Duration;

/** Is told what an apply does. Called by the thread that applies. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = event -> {};

  /** Something has happened. */
  void on(Event event);

  /** What has happened. */
  sealed interface Event {}

  /** A step begins. */
  record StepBegins(int number, int total, Step step) implements Event {}

  /** A step was done already, so nothing is sent. */
  record StepPassed(int number, int total, Step step) implements Event {}

  /** A step is done. */
  record StepDone(int number, int total, Step step, Duration took, long conflicts)
      implements Event {}

  /**
   * Rows have been written.
   *
   * @param rows so far
   * @param estimate of all rows; -1 if that is not known
   */
  record Rows(Step step, long rows, long estimate, long transactions, long conflicts)
      implements Event {}

  /** A job goes on. */
  record JobGoesOn(Step step, String job, String status, Duration since) implements Event {}

  /** A connection was lost; the step goes on with another. */
  record Reconnects(Step step, String reason) implements Event {}

  /** Somebody else applies; the lease is waited for. */
  record WaitsForLease(String owner, Duration left) implements Event {}
}
