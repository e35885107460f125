package dev.dsqlkit.junit;

import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.slot.SqlListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/** Records what a test sends to the server, with the places in its code that did. Thread-safe. */
final class SqlRecorder implements SqlListener {
  private static final int LIMIT = 10_000;

  private final int limit;
  private final LongSupplier nanoTime;
  private final Queue<LogEntry> entries = new ArrayDeque<>();
  private WorkNumbers numbers = new WorkNumbers();
  private long began;
  private long dropped;
  private DsqlTest.Retry retry = DsqlTest.Retry.PRODUCTION;

  /**
   * What was recorded.
   *
   * @param entries in their order; the last ones
   * @param dropped how many came before them
   * @param now the time since the log was begun or cleared
   * @param retry who was to retry
   */
  record Recording(List<LogEntry> entries, long dropped, Duration now, DsqlTest.Retry retry) {}

  SqlRecorder() {
    this(LIMIT, System::nanoTime);
  }

  SqlRecorder(int limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    began = nanoTime.getAsLong();
  }

  @Override
  public void on(SqlEvent event) {
    Callers callers = Callers.now();
    Thread thread = Thread.currentThread();
    synchronized (this) {
      WorkNumbers.Place place =
          event.kind() == SqlEvent.Kind.CONNECT
              ? WorkNumbers.NOWHERE
              : numbers.place(thread.getId(), event);
      add(
          new LogEntry.Sent(
              now(), thread.getName(), callers, place.transaction(), place.attempt(), event));
    }
  }

  /**
   * Is told of retries of units of work, which the driver knows nothing of: the next transaction of
   * the thread is another attempt of its last one. Those of the driver come as events.
   */
  synchronized void on(RetryEvent retried) {
    if (retried.layer() == RetryEvent.Layer.UNIT_OF_WORK
        && numbers.retried(Thread.currentThread().getId(), retried.outcome())) {
      add(new LogEntry.Note(now(), RetryText.of(retried)));
    }
  }

  /** Records what the extension did, such as a fault that was injected, or a seed. */
  synchronized void note(String line) {
    add(new LogEntry.Note(now(), line));
  }

  /** Who retries in the test that runs now. */
  synchronized void retry(DsqlTest.Retry by) {
    retry = by;
  }

  /** Forgets everything, for the next test. */
  synchronized void clear() {
    entries.clear();
    numbers = new WorkNumbers();
    dropped = 0;
    began = nanoTime.getAsLong();
  }

  synchronized Recording recording() {
    return new Recording(List.copyOf(entries), dropped, now(), retry);
  }

  private Duration now() {
    return Duration.ofNanos(nanoTime.getAsLong() - began);
  }

  private void add(LogEntry entry) {
    if (entries.size() == limit) {
      entries.remove();
      dropped++;
    }
    entries.add(entry);
  }
}
