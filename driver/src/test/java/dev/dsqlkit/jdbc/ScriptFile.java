package dev.dsqlkit.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads {@code src/test/resources/scripts/*.sql}.
 *
 * <pre>
 * -- case: NAME
 * -- options: reWriteBatchedInserts=true
 * -- given: CREATE TABLE t (id int)
 * -- how: execute | update | query | keys | prepared ... | batch | prepared batch N | copy N | ...
 * -- bind: row, text(1000)
 * INSERT INTO t VALUES (1)
 * -- expect: count 1
 * </pre>
 *
 * A step ends with its {@code -- expect:} lines. {@code :values(N)} stands for a list of N rows,
 * {@code :text(N)} for a literal of N characters.
 */
final class ScriptFile {
  private static final Path FOLDER = Path.of("src/test/resources/scripts");

  private final List<Script> scripts = new ArrayList<>();
  private String name = "";
  private String options = "";
  private List<String> given = new ArrayList<>();
  private List<ScriptStep> steps = new ArrayList<>();
  private String how = "execute";
  private List<String> binds = List.of("row");
  private List<String> lines = new ArrayList<>();
  private List<String> expected = new ArrayList<>();

  /** The cases of all files whose name begins with a word. */
  static Stream<Script> scripts(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList()
          .stream()
          .flatMap(file -> new ScriptFile().read(file).stream());
    }
  }

  private List<Script> read(Path file) {
    try {
      Files.readAllLines(file).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    endCase();
    return scripts;
  }

  private void read(String line) {
    int colon = line.indexOf(':');
    String key = line.startsWith("-- ") && colon > 0 ? line.substring(3, colon) : "";
    String value = line.substring(colon + 1).strip();
    switch (key) {
      case "case" -> {
        endCase();
        name = value;
      }
      case "options" -> options = value;
      case "given" -> given.add(SqlTemplate.fill(value));
      case "expect" -> expected.add(value);
      case "how" -> {
        endStep();
        how = value;
      }
      case "bind" -> binds = List.of(value.split(", *"));
      default -> readSql(line);
    }
  }

  private void readSql(String line) {
    if (line.isBlank() || line.startsWith("-- ")) {
      return;
    }
    if (!expected.isEmpty()) {
      endStep();
    }
    lines.add(SqlTemplate.fill(line));
  }

  private void endStep() {
    if (!expected.isEmpty()) {
      steps.add(new ScriptStep(how, binds, lines, expected));
      how = "execute";
      binds = List.of("row");
      lines = new ArrayList<>();
      expected = new ArrayList<>();
    }
  }

  private void endCase() {
    endStep();
    if (!name.isEmpty()) {
      scripts.add(new Script(name, options, given, steps));
    }
    options = "";
    given = new ArrayList<>();
    steps = new ArrayList<>();
  }
}
