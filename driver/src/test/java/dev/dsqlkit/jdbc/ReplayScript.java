package dev.dsqlkit.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A transaction of {@code src/test/resources/replay/transactions/*.txt}, as the application writes
 * it.
 *
 * <pre>
 * case: NAME
 * flags: autocommit generated blocked
 * change: SQL that another session commits => commits | diverges
 * VERB REST OF THE STEP
 * </pre>
 *
 * <p>Without {@code autocommit} the script runs with autocommit off and a commit at its end. With
 * {@code generated} it has read values that a changed catalog would generate in another way, with
 * {@code blocked} it does what cannot be replayed: then a conflict may reach the application, with
 * nothing committed. The verbs are those of {@link ReplayScriptRun}. The step {@code here} tells in
 * a script of several transactions where the last one begins, before which others may commit.
 */
record ReplayScript(String name, Set<String> flags, List<Change> changes, List<String> steps) {
  private static final Path FOLDER = Path.of("src/test/resources/replay/transactions");

  /** What another session commits meanwhile. */
  record Change(String sql, boolean diverges) {}

  boolean is(String flag) {
    return flags.contains(flag);
  }

  @Override
  public String toString() {
    return name;
  }

  static List<ReplayScript> all() throws IOException {
    List<ReplayScript> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        read(Files.readAllLines(file), scripts);
      }
    }
    return scripts;
  }

  private static void read(List<String> lines, List<ReplayScript> into) {
    ReplayScript script = null;
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String rest = line.substring(line.indexOf(' ') + 1).strip();
      if (line.startsWith("case:")) {
        script = new ReplayScript(rest, new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
        into.add(script);
      } else if (script == null) {
        throw new IllegalArgumentException("Before the first case: " + line);
      } else if (line.startsWith("flags:")) {
        script.flags().addAll(List.of(rest.split(" ", -1)));
      } else if (line.startsWith("change:")) {
        script.changes().add(change(rest));
      } else {
        script.steps().add(line.strip());
      }
    }
  }

  private static Change change(String line) {
    int arrow = line.lastIndexOf("=>");
    String outcome = line.substring(arrow + 2).strip();
    if (!Set.of("commits", "diverges").contains(outcome)) {
      throw new IllegalArgumentException("Neither commits nor diverges: " + line);
    }
    return new Change(line.substring(0, arrow).strip(), outcome.equals("diverges"));
  }
}
