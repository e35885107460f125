package dev.dsqlkit.junit;

import dev.dsqlkit.junit.LoggedTransaction.Outcome;
import dev.dsqlkit.slot.SqlEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The events of a transaction, with all its attempts.
 *
 * @param now the time since the log was begun
 */
record LoggedWork(int number, List<LogEntry.Sent> sent, Duration now) {

  /** Those of a log, in the order of their beginnings. */
  static List<LoggedWork> of(SqlRecorder.Recording recording) {
    Map<Integer, List<LogEntry.Sent>> byNumber = new LinkedHashMap<>();
    for (LogEntry entry : recording.entries()) {
      if (entry instanceof LogEntry.Sent sent && sent.transaction() > 0) {
        byNumber.computeIfAbsent(sent.transaction(), number -> new ArrayList<>()).add(sent);
      }
    }
    return byNumber.entrySet().stream()
        .map(work -> new LoggedWork(work.getKey(), work.getValue(), recording.now()))
        .toList();
  }

  LoggedTransaction transaction() {
    return new LoggedTransaction(
        number,
        statements().stream().map(LoggedStatement::of).toList(),
        attempts(),
        rowsWritten(),
        outcome(),
        first().callers().site(),
        duration());
  }

  /** Such as {@code Transaction 2: committed, 3 attempts, 10 rows, 12.3 ms}. */
  String summary() {
    String rows = rowsWritten() < 0 ? "" : Count.of(rowsWritten(), "row") + ", ";
    return "Transaction %d: %s, %s, %s%s"
        .formatted(
            number,
            outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            Count.of(attempts(), "attempt"),
            rows,
            Millis.of(duration()));
  }

  /** Whether its first statement was sent by a class or method whose name contains the text. */
  boolean isOf(String text) {
    return first().callers().contain(text);
  }

  List<LogEntry.Sent> statements() {
    return sent.stream().filter(LogEntry.Sent::isStatement).toList();
  }

  int attempts() {
    return sent.stream().mapToInt(LogEntry.Sent::attempt).max().orElse(1);
  }

  long rowsWritten() {
    Map<Integer, Long> sums = new TreeMap<>();
    Map<Integer, Long> atCommit = new TreeMap<>();
    for (LogEntry.Sent each : sent) {
      long rows = each.event().rows();
      if (rows >= 0 && each.isStatement()) {
        sums.merge(each.attempt(), rows, Long::sum);
      } else if (rows >= 0 && isCommitted(each.event())) {
        atCommit.put(each.attempt(), rows);
      }
    }
    sums.putAll(atCommit);
    return sums.values().stream().mapToLong(Long::longValue).max().orElse(-1);
  }

  private static boolean isCommitted(SqlEvent event) {
    return event.kind() == SqlEvent.Kind.COMMIT && event.failure().isEmpty();
  }

  Outcome outcome() {
    return Endings.outcome(sent);
  }

  Duration duration() {
    Duration begin = first().at().minus(first().event().took());
    Duration end = outcome() == Outcome.OPEN ? now : sent.get(sent.size() - 1).at();
    return end.minus(begin);
  }

  private LogEntry.Sent first() {
    return statements().stream().findFirst().orElse(sent.get(0));
  }
}
