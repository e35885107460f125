package dev.dsqlkit.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;

/** Assertions on transactions of a log. Immutable. */
public final class SqlLogAssert {
  private static final int EXCERPT = 40;

  private final SqlRecorder.Recording recording;
  private final List<LoggedWork> selected;
  private final String selection;

  private SqlLogAssert(
      SqlRecorder.Recording recording, List<LoggedWork> selected, String selection) {
    this.recording = recording;
    this.selected = selected;
    this.selection = selection;
  }

  /**
   * Of a whole log.
   *
   * @throws AssertionError if the log has dropped entries: what they were nobody can tell
   */
  static SqlLogAssert of(SqlRecorder.Recording recording) {
    if (recording.dropped() > 0) {
      throw new AssertionFailedError(
          "The log has dropped its %s. Call clear() before the part of the test that is to be looked at."
              .formatted(Count.of(recording.dropped(), "oldest line")));
    }
    return new SqlLogAssert(recording, LoggedWork.of(recording), "");
  }

  /**
   * Only the transactions whose first statement was sent by, or under, a method of the application
   * whose own name or full class name contains the text. The test class itself counts only where it
   * sends the statement itself.
   *
   * @throws AssertionError if there is none
   */
  public SqlLogAssert transactions(String text) {
    List<LoggedWork> called = selected.stream().filter(work -> work.isOf(text)).toList();
    String narrowed = selection + " of \"" + text + "\"";
    if (called.isEmpty()) {
      throw failure("No transaction%s is in the log.".formatted(narrowed), selected);
    }
    return new SqlLogAssert(recording, called, narrowed);
  }

  /**
   * At least one of the transactions had exactly so many attempts, by the driver's replay and by
   * units of work that were run again.
   *
   * @param attempts 1 for one that was not retried
   */
  public SqlLogAssert hasAttempts(int attempts) {
    if (selected.stream().noneMatch(work -> work.attempts() == attempts)) {
      throw failure(
          "No transaction%s had %s; %s."
              .formatted(selection, Count.of(attempts, "attempt"), mostAttempts()),
          selected);
    }
    return this;
  }

  private String mostAttempts() {
    int most = selected.stream().mapToInt(LoggedWork::attempts).max().orElse(0);
    return most == 0 ? "there is none" : "the most were " + most;
  }

  /**
   * No attempt of any of the transactions wrote more rows. Fails where nobody has counted them: on
   * a cluster, and with rules that are off.
   */
  public SqlLogAssert hasMaxRowsPerTransaction(long rows) {
    refuse(
        work -> work.rowsWritten() > rows,
        "These transactions%s wrote more than %s".formatted(selection, Count.of(rows, "row")));
    return refuse(
        work -> work.rowsWritten() < 0 && !work.statements().isEmpty(),
        "Nobody has counted the rows of these transactions%s: that takes local mode with rules"
            .formatted(selection));
  }

  /**
   * Each of the transactions that could lose a conflict had somebody to retry it. A transaction
   * could if a text in it is an INSERT, UPDATE, DELETE or MERGE, in a WITH too, or locks rows (FOR
   * UPDATE, FOR KEY SHARE); what functions write is not seen. It had somebody if
   *
   * <ul>
   *   <li>all its statements were sent inside a loop that would run them again: {@code
   *       DsqlTransactions}, a {@code @Transactional} method that dsqlkit retries, Spring Retry,
   *       Spring's core retry, Resilience4j or Failsafe, told by the call stack, or
   *   <li>the test leaves retry to the driver ({@code retry} is not OFF), and no 40001 of it, nor
   *       40P01, has reached the application: the driver could replay it, or did not have to.
   * </ul>
   *
   * <p>So with {@code retry = OFF} it finds code that relies on the driver alone, and otherwise
   * what the driver cannot replay, provided that a conflict happens, such as an injected one.
   */
  public SqlLogAssert hasNoStatementOutsideRetry() {
    return refuse(
        work -> RetryCover.isMissing(work, recording.retry()),
        "Nobody retries these transactions%s after a conflict".formatted(selection));
  }

  /** None of the transactions took longer, retries and the pauses between them included. */
  public SqlLogAssert neverHoldsTransactionLongerThan(Duration longest) {
    return refuse(
        work -> work.duration().compareTo(longest) > 0,
        "These transactions%s took longer than %s".formatted(selection, Millis.of(longest)));
  }

  private SqlLogAssert refuse(Predicate<LoggedWork> bad, String what) {
    List<LoggedWork> found = selected.stream().filter(bad).toList();
    if (!found.isEmpty()) {
      throw failure(what + ":", found);
    }
    return this;
  }

  private static AssertionFailedError failure(String what, List<LoggedWork> shown) {
    List<String> lines = new ArrayList<>(List.of(what));
    for (LoggedWork work : shown) {
      lines.add(work.summary());
      LogText.lines(work).forEach(line -> lines.add("  " + line));
    }
    int more = lines.size() - EXCERPT;
    if (more > 1) {
      lines.subList(EXCERPT, lines.size()).clear();
      lines.add("(%s)".formatted(Count.of(more, "more line")));
    }
    return new AssertionFailedError(String.join("\n", lines));
  }
}
