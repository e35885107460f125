package dev.dsqlkit.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of a table differ from what an undisturbed run left.
 *
 * @param tooMany rows, and how often they are there too often
 * @param missing rows, and how often they are missing
 */
record TableDifference(
    String table,
    int expectedRows,
    int actualRows,
    Map<String, Integer> tooMany,
    Map<String, Integer> missing) {
  private static final int MOST_ROWS = 5;
  private static final int LONGEST_ROW = 300;

  static TableDifference between(
      String table, TableRows expected, TableRows actual, Set<String> ignored) {
    Map<String, Integer> before = expected.counted(ignored);
    Map<String, Integer> now = actual.counted(ignored);
    return new TableDifference(
        table,
        expected.rows().size(),
        actual.rows().size(),
        Counts.minus(now, before),
        Counts.minus(before, now));
  }

  boolean isEmpty() {
    return tooMany.isEmpty() && missing.isEmpty();
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(
        expectedRows == actualRows
            ? "%s: %d rows, but others".formatted(table, actualRows)
            : "%s: %d rows instead of %d".formatted(table, actualRows, expectedRows));
    addRows(lines, "too many", tooMany);
    addRows(lines, "missing", missing);
    return String.join("\n", lines);
  }

  private static void addRows(List<String> lines, String how, Map<String, Integer> rows) {
    rows.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(
            row ->
                lines.add(
                    "  %s: %s%s"
                        .formatted(
                            how,
                            row.getValue() == 1 ? "" : row.getValue() + " times ",
                            cut(row.getKey()))));
    if (rows.size() > MOST_ROWS) {
      lines.add("  %s: %d more".formatted(how, rows.size() - MOST_ROWS));
    }
  }

  private static String cut(String row) {
    return row.length() <= LONGEST_ROW ? row : row.substring(0, LONGEST_ROW) + "...";
  }
}
