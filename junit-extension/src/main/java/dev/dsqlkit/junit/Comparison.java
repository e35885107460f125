package dev.dsqlkit.junit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * Compares what disturbed runs left with what undisturbed ones left.
 *
 * @param expected what the first undisturbed run left
 * @param ignored columns that are not compared, by table
 */
record Comparison(EndState expected, Map<String, Set<String>> ignored) {

  /**
   * Of two undisturbed runs: a column that differs between them cannot be compared later.
   *
   * @param wanted columns to be ignored, {@code table.column} or {@code column}
   * @throws AssertionFailedError if the runs left different rows, other than in single columns
   */
  static Comparison of(EndState first, EndState second, Set<String> wanted) {
    Map<String, Set<String>> ignored = new TreeMap<>();
    first
        .tables()
        .forEach(
            (name, rows) -> {
              Set<String> columns = new HashSet<>(rows.generated());
              columns.addAll(rows.columnsThatDiffer(second.tables().getOrDefault(name, rows)));
              rows.columns().stream()
                  .filter(column -> wanted.contains(column) || wanted.contains(name + "." + column))
                  .forEach(columns::add);
              ignored.put(name, columns);
            });
    Comparison comparison = new Comparison(first, ignored);
    String differences = comparison.differences(second);
    if (!differences.isEmpty()) {
      throw new AssertionFailedError(
          "Two undisturbed runs left different rows, so that nothing can be compared. Have the test"
              + " do the same each time.\n"
              + differences);
    }
    return comparison;
  }

  /** What is not as in the undisturbed run, a few lines for each table; empty if nothing is. */
  String differences(EndState actual) {
    Set<String> tables = new TreeSet<>(expected.tables().keySet());
    tables.addAll(actual.tables().keySet());
    List<String> differences = new ArrayList<>();
    for (String table : tables) {
      TableRows before = expected.tables().get(table);
      TableRows now = actual.tables().get(table);
      if (before == null || now == null) {
        differences.add("%s: the table is %s".formatted(table, now == null ? "missing" : "new"));
      } else {
        TableDifference difference = TableDifference.between(table, before, now, ignoredOf(table));
        if (!difference.isEmpty()) {
          differences.add(difference.toString());
        }
      }
    }
    return String.join("\n", differences);
  }

  /**
   * Rows that the undisturbed run left too, but not as often, in tables that have more rows than it
   * left. A run that ended earlier may lack rows, and may have left others that a later transaction
   * would have changed.
   */
  String repetitions(EndState actual) {
    return actual.tables().entrySet().stream()
        .filter(table -> hasMoreRows(table.getKey(), table.getValue()))
        .flatMap(table -> repeated(table.getKey(), table.getValue()).stream())
        .collect(Collectors.joining("\n"));
  }

  private boolean hasMoreRows(String table, TableRows now) {
    TableRows before = expected.tables().get(table);
    return before != null && now.rows().size() > before.rows().size();
  }

  private List<String> repeated(String table, TableRows now) {
    Map<String, Integer> before =
        expected.tables().getOrDefault(table, now).counted(ignoredOf(table));
    Map<String, Integer> more = Counts.minus(now.counted(ignoredOf(table)), before);
    return more.keySet().stream()
        .filter(before::containsKey)
        .map(row -> "%s: too often: %s".formatted(table, row))
        .toList();
  }

  private Set<String> ignoredOf(String table) {
    return ignored.getOrDefault(table, Set.of());
  }
}
