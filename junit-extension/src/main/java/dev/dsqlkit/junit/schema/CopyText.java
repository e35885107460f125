package dev.dsqlkit.junit.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines of PostgreSQL's COPY in its text format. */
final class CopyText {
  private CopyText() {}

  /** With its line end. */
  static byte[] line(List<Optional<String>> values) {
    String line =
        values.stream()
            .map(value -> value.map(CopyText::escaped).orElse("\\N"))
            .collect(Collectors.joining("\t", "", "\n"));
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
