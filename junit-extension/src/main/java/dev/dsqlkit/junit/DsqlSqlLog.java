package dev.dsqlkit.junit;

import java.util.List;

/**
 * What the running test has sent to the server. It holds the last 10,000 entries and begins anew
 * with each test. Thread-safe; what it returns does not change later.
 *
 * <pre>{@code
 * @Test
 * void retries(DataSource dataSource, DsqlSqlLog log) {
 *   new OrderService(dataSource).place(order);
 *   assertThat(log).transactions("place").hasMaxRowsPerTransaction(10);
 * }
 * }</pre>
 */
public final class DsqlSqlLog {
  private final SqlRecorder recorder;

  DsqlSqlLog(SqlRecorder recorder) {
    this.recorder = recorder;
  }

  /** The statements and batches, those of replays included, in their order. */
  public List<LoggedStatement> statements() {
    return recorder.recording().entries().stream()
        .filter(LogEntry.Sent.class::isInstance)
        .map(LogEntry.Sent.class::cast)
        .filter(LogEntry.Sent::isStatement)
        .map(LoggedStatement::of)
        .toList();
  }

  /** The transactions, in the order of their beginnings. */
  public List<LoggedTransaction> transactions() {
    return LoggedWork.of(recorder.recording()).stream().map(LoggedWork::transaction).toList();
  }

  /** Forgets everything so far, such as what a test sent to make its data. */
  public void clear() {
    recorder.clear();
  }

  /**
   * A line for each statement, COMMIT, ROLLBACK, retry and injected fault. Constants are shown as
   * {@code ?}, and errors by their SQLSTATE, so that no data are in it.
   */
  public String text() {
    return String.join("\n", LogText.lines(recorder.recording()));
  }

  SqlRecorder.Recording recording() {
    return recorder.recording();
  }

  @Override
  public String toString() {
    return text();
  }
}
