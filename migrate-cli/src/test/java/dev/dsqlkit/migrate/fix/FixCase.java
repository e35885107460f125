package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.migrate.verify.DsqlLint;
import dev.dsqlkit.migrate.verify.FixRun;
import dev.dsqlkit.migrate.verify.ScriptFix;
import dev.dsqlkit.migrate.verify.ScriptSource;
import dev.dsqlkit.rules.Fix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A script and what becomes of it.
 *
 * <p>A file is named after a rule and holds cases, each behind a line {@code ==== title}. Their
 * parts stand behind lines that begin with {@code ----}:
 *
 * <ul>
 *   <li>{@code level}: the month; the newest without it
 *   <li>{@code file}: the name of the script
 *   <li>{@code setup}: what there is before, for PostgreSQL
 *   <li>{@code before} and {@code after}: the script; without {@code after} nothing changes
 *   <li>{@code change}: what is said about it, in the order of the script
 *   <li>{@code differs}: how the schema and the rows differ from those that the script would have
 *       made on PostgreSQL; they do not without it
 *   <li>{@code only}: why {@code before} does not run on PostgreSQL
 *   <li>{@code skip}: why nothing of it is run
 * </ul>
 */
record FixCase(String rule, String title, Map<String, String> parts) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "fix");

  static List<FixCase> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(file -> in(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<FixCase> in(Path file) {
    String rule = file.getFileName().toString().replace(".sql", "");
    List<FixCase> cases = new ArrayList<>();
    Map<String, String> parts = new LinkedHashMap<>();
    String part = "";
    for (String line : lines(file)) {
      if (line.startsWith("==== ")) {
        parts = new LinkedHashMap<>();
        cases.add(new FixCase(rule, line.substring(5), parts));
        part = "";
      } else if (line.startsWith("---- ")) {
        String[] words = line.substring(5).split(" ", 2);
        part = words[0];
        parts.put(part, words.length > 1 ? words[1] : "");
      } else {
        parts.merge(part, line, (text, more) -> text.isEmpty() ? more : text + "\n" + more);
      }
    }
    cases.forEach(fixCase -> fixCase.parts.replaceAll((name, text) -> stripEnd(text)));
    return cases;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stripEnd(String text) {
    return text.replaceAll("\n+$", "");
  }

  String part(String name) {
    return parts.getOrDefault(name, "");
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  String before() {
    return part("before");
  }

  String after() {
    return parts.getOrDefault("after", before());
  }

  DsqlLint lint() {
    return has("level") ? DsqlLint.level(part("level")) : DsqlLint.latest();
  }

  String file() {
    return parts.getOrDefault("file", "script.sql");
  }

  /** Repairs a text as the script of this case. */
  ScriptFix fix(String text, Fix weakest) {
    FixRun run = lint().fixes(weakest);
    try {
      return run.fix(ScriptSource.of(file(), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ScriptFix fix() {
    return fix(before(), Fix.REVIEW);
  }

  @Override
  public String toString() {
    return rule + ": " + title;
  }
}
