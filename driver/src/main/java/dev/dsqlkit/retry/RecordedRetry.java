package dev.dsqlkit.retry;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;

/** A {@link RetryEvent} for Java Flight Recorder; the only class that needs the module jdk.jfr. */
@Name("dev.dsqlkit.Retry")
@Label("Transaction Retry")
@Category("dsqlkit")
@Description("What happened to a transaction that lost a conflict")
final class RecordedRetry extends Event {
  @Label("Layer")
  String layer = "";

  @Label("Outcome")
  String outcome = "";

  @Label("Failure")
  String failure = "";

  @Label("Attempts")
  int attempts;

  @Label("Statements")
  int statements;

  @Label("Journal Size")
  @DataAmount
  long journalBytes;

  @Label("Elapsed")
  @Timespan
  long elapsed;

  @Label("Waited")
  @Timespan
  long waited;

  @Label("Explanation")
  String explanation = "";

  static void record(RetryEvent event) {
    RecordedRetry recorded = new RecordedRetry();
    if (recorded.shouldCommit()) {
      recorded.fill(event);
      recorded.commit();
    }
  }

  private void fill(RetryEvent event) {
    layer = event.layer().name();
    outcome = event.outcome().name();
    failure = event.failure().label();
    attempts = event.attempts();
    statements = event.statements();
    journalBytes = event.journalBytes();
    elapsed = event.elapsed().toNanos();
    waited = event.waited().toNanos();
    explanation = event.explanation();
  }
}
