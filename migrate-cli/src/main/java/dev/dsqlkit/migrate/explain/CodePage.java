package dev.dsqlkit.migrate.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads codes.md: SQLSTATEs, the service's own codes, and the exceptions of the driver. */
final class CodePage {
  private static final Pattern SQL_STATE = Pattern.compile("[0-9A-Z]{5}");
  private static final Pattern LEADING_STATE = Pattern.compile("SQLSTATE ([0-9A-Z]{5})\\b.*");

  private CodePage() {}

  static List<Topic> topics() {
    return Resource.parts("codes.md", "## ").stream().map(CodePage::topic).toList();
  }

  private static Topic topic(String section) {
    String heading = Resource.firstLine(section);
    String id = heading.substring(0, heading.indexOf(' '));
    List<String> lines = section.lines().skip(1).filter(line -> !line.isBlank()).toList();
    List<String> body = new ArrayList<>(lines);
    body.removeIf(CodePage::isField);
    return new Topic(
        id,
        id.startsWith("Dsql") ? "Exceptions of the driver" : "SQLSTATEs and codes",
        heading.substring(id.length() + 1),
        sqlState(id, body),
        fields(lines, "Says: ").toList(),
        fields(lines, "Also: ").flatMap(also -> Stream.of(also.split(", ", -1))).toList(),
        "",
        fields(lines, "Known: ").findFirst().orElse(""),
        body,
        fields(lines, "Do: ").findFirst().orElse(""),
        "",
        Optional.empty());
  }

  private static boolean isField(String line) {
    return Stream.of("Says: ", "Also: ", "Known: ", "Do: ").anyMatch(line::startsWith);
  }

  private static Stream<String> fields(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()));
  }

  private static Optional<String> sqlState(String id, List<String> body) {
    if (SQL_STATE.matcher(id).matches() && !id.startsWith("OC")) {
      return Optional.of(id);
    }
    return body.stream()
        .map(LEADING_STATE::matcher)
        .filter(found -> found.matches())
        .map(found -> found.group(1))
        .findFirst();
  }
}
