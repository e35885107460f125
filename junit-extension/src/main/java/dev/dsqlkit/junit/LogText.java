package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.MaskedSql;
import dev.dsqlkit.retry.Failure;
import dev.dsqlkit.slot.SqlEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The log of a test for people, a line for each entry. */
final class LogText {
  private static final int LONGEST = 200;

  private final boolean severalThreads;

  private LogText(boolean severalThreads) {
    this.severalThreads = severalThreads;
  }

  /**
   * The lines.
   *
   * <p>Such as {@code +12.3 ms t2#1 INSERT INTO orders VALUES (?, ?) | 1 row, 0.8 ms |
   * com.example.Orders.add(Orders.java:17)}: transaction 2 of the log, its first attempt.
   */
  static List<String> lines(SqlRecorder.Recording recording) {
    long threads =
        recording.entries().stream()
            .filter(LogEntry.Sent.class::isInstance)
            .map(entry -> ((LogEntry.Sent) entry).thread())
            .distinct()
            .count();
    LogText text = new LogText(threads > 1);
    List<String> lines = new ArrayList<>();
    if (recording.dropped() > 0) {
      lines.add("(%s before these)".formatted(Count.of(recording.dropped(), "older line")));
    }
    recording.entries().forEach(entry -> lines.add(text.line(entry)));
    return lines;
  }

  /** The lines of one transaction. */
  static List<String> lines(LoggedWork work) {
    LogText text = new LogText(false);
    return work.sent().stream().map(text::line).toList();
  }

  private String line(LogEntry entry) {
    if (entry instanceof LogEntry.Sent sent) {
      return line(sent);
    }
    LogEntry.Note note = (LogEntry.Note) entry;
    return "+%s -- %s".formatted(Millis.of(note.at()), note.line());
  }

  private String line(LogEntry.Sent sent) {
    String thread = severalThreads ? " [" + sent.thread() + "]" : "";
    String place =
        sent.transaction() == 0 ? "" : " t%d#%d".formatted(sent.transaction(), sent.attempt());
    String replayed = sent.event().replayed() ? " (replay)" : "";
    String site = sent.callers().site().map(frame -> " | " + frame).orElse("");
    return "+%s%s%s%s %s%s"
        .formatted(Millis.of(sent.at()), thread, place, replayed, what(sent.event()), site);
  }

  private static String what(SqlEvent event) {
    String text =
        switch (event.kind()) {
          case STATEMENT -> sql(event);
          case BATCH -> "BATCH of %d: %s".formatted(event.sql().size(), sql(event));
          case RETRY -> event.retry().map(RetryText::of).orElse("RETRY");
          case CONNECT, COMMIT, ROLLBACK -> event.kind().name();
        };
    if (event.kind() == SqlEvent.Kind.RETRY) {
      return text;
    }
    String rows = event.rows() < 0 ? "" : Count.of(event.rows(), "row") + ", ";
    String failure = event.failure().map(LogText::failure).orElse("");
    return "%s | %s%s%s".formatted(text, rows, failure, Millis.of(event.took()));
  }

  private static String sql(SqlEvent event) {
    return Cut.to(
        LONGEST, MaskedSql.of(String.join("; ", event.sql().stream().distinct().toList())));
  }

  /** Without the message, in which the server may quote values. */
  private static String failure(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    String label =
        Failure.of(failure.getSQLState(), failure.getMessage())
            .map(Failure::label)
            .filter(code -> !code.equals(state))
            .map(code -> " " + code)
            .orElse("");
    return "FAILED %s%s, ".formatted(state, label);
  }
}
