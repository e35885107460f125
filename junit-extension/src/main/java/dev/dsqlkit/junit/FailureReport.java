package dev.dsqlkit.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What helps to understand a test that has failed: its SQL log, what was injected, its tables, and
 * how to run it again. Publishes it as a report entry, and writes it to a file.
 */
final class FailureReport {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");
  private static final int LINES_IN_ENTRY = 200;

  private final ExtensionContext context;
  private final SqlRecorder recorder;
  private final DsqlDatabase database;

  FailureReport(ExtensionContext context, SqlRecorder recorder, DsqlDatabase database) {
    this.context = context;
    this.recorder = recorder;
    this.database = database;
  }

  /**
   * Publishes it if it is wanted.
   *
   * @param failure of the test, or what the extension found after it
   * @param options configuration parameters that the test is to be run again with, such as {@code
   *     dsql.test.seed}
   */
  void publish(DsqlTest.Log wanted, Optional<Throwable> failure, Map<String, String> options) {
    if (wanted == DsqlTest.Log.OFF || (wanted == DsqlTest.Log.ON_FAILURE && failure.isEmpty())) {
      ReportFile.forget(context); // an earlier run may have left one
      return;
    }
    List<String> log = LogText.lines(recorder.recording());
    List<String> notes = notes();
    String dump = dump();
    String rerun = Rerun.of(context, options);
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("dsql.sql", String.join("\n", last(log)));
    if (!notes.isEmpty()) {
      entry.put("dsql.notes", String.join("\n", notes));
    }
    entry.put("dsql.tables", dump);
    entry.put("dsql.rerun", rerun);
    entry.put("dsql.file", write(failure, log, dump, rerun));
    context.publishReportEntry(entry);
  }

  private static List<String> last(List<String> log) {
    int more = log.size() - LINES_IN_ENTRY;
    if (more <= 0) {
      return log.isEmpty() ? List.of("Nothing was sent.") : log;
    }
    return Stream.concat(
            Stream.of("(%s before these are in the file)".formatted(Count.of(more, "line"))),
            log.subList(more, log.size()).stream())
        .toList();
  }

  private List<String> notes() {
    return recorder.recording().entries().stream()
        .filter(LogEntry.Note.class::isInstance)
        .map(entry -> ((LogEntry.Note) entry).line())
        .toList();
  }

  /** A report must not hide the failure that it is about. */
  private String dump() {
    try {
      return database.dump();
    } catch (SQLException | RuntimeException e) {
      return "The tables cannot be read: " + e.getMessage();
    }
  }

  private String write(Optional<Throwable> failure, List<String> log, String dump, String rerun) {
    String text =
        """
        %s
        %s

        To run it again: %s

        SQL log (tN#M: attempt M of transaction N)
        %s

        Tables
        %s"""
            .formatted(
                context.getUniqueId(),
                failure.map(Throwable::toString).orElse("It has not failed."),
                rerun,
                log.isEmpty() ? "Nothing was sent." : String.join("\n", log),
                dump);
    try {
      Path file = ReportFile.of(context);
      ReportFile.write(file, text);
      failure.ifPresent(
          why ->
              LOG.log(
                  System.Logger.Level.INFO,
                  "The SQL log, the tables and how to run {0} again are in {1}",
                  context.getDisplayName(),
                  file));
      return file.toString();
    } catch (IOException | RuntimeException e) {
      return "It cannot be written: " + e;
    }
  }
}
