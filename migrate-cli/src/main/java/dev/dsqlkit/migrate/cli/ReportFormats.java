package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.explain.Nearest;
import java.util.Iterator;
import java.util.List;

/** The words for {@code --format} of {@code verify}. */
final class ReportFormats implements Iterable<String> {
  static final List<String> ALL = List.of("text");

  @Override
  public Iterator<String> iterator() {
    return ALL.iterator();
  }

  static CommandException unknown(String format) {
    return new CommandException(
        ExitCode.USAGE,
        "there is no format %s%s; there are %s"
            .formatted(format, Nearest.asQuestion(format, ALL), String.join(", ", ALL)));
  }
}
