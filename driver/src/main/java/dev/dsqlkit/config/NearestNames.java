package dev.dsqlkit.config;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds what somebody may have meant by a misspelt name. */
final class NearestNames {
  private NearestNames() {}

  /** Those of {@code known} that are nearest; none when all are far away. */
  static List<String> of(String name, Collection<String> known) {
    int tolerance = 1 + name.length() / 4;
    Map<Integer, List<String>> byDistance =
        known.stream().collect(groupingBy(candidate -> distance(name, candidate)));
    return byDistance.entrySet().stream()
        .filter(candidates -> candidates.getKey() <= tolerance)
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  /** Levenshtein's distance, blind to case. */
  private static int distance(String name, String candidate) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String other = candidate.toLowerCase(Locale.ROOT);
    int[] row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= wanted.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int replaced = diagonal + (wanted.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
