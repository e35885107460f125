package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.verify.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that somebody has decided to live with: a line each, the fingerprint first. What stands
 * behind it is for people, so that lines and files may move.
 */
final class Baseline {
  private static final String HEAD =
      "# Findings that \"dsql verify --baseline\" leaves out: fingerprint, rule, place.";

  private final Map<String, Integer> left = new HashMap<>();

  private Baseline() {}

  static Baseline read(Path file) throws IOException {
    Baseline baseline = new Baseline();
    for (String line : Files.readAllLines(file)) {
      String entry = line.strip();
      if (!entry.isEmpty() && !entry.startsWith("#")) {
        baseline.left.merge(entry.split("\\s", 2)[0], 1, Integer::sum);
      }
    }
    return baseline;
  }

  /** Whether it has this one; each line counts for one finding. */
  boolean takes(Finding finding) {
    Integer count = left.get(finding.fingerprint());
    if (count == null) {
      return false;
    }
    if (count == 1) {
      left.remove(finding.fingerprint());
    } else {
      left.put(finding.fingerprint(), count - 1);
    }
    return true;
  }

  /** The lines that nothing was found for. */
  int left() {
    return left.values().stream().mapToInt(Integer::intValue).sum();
  }

  static void write(Path file, List<Finding> findings) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD);
    for (Finding finding : findings) {
      lines.add(
          "%s %s %s:%d"
              .formatted(finding.fingerprint(), finding.rule(), finding.file(), finding.line()));
    }
    Files.write(file, lines);
  }
}
