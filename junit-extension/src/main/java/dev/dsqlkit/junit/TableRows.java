package dev.dsqlkit.junit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, as texts, in no particular order.
 *
 * @param generated columns that hold what a sequence gave: a retry leaves gaps in them
 */
record TableRows(
    List<String> columns, Set<String> generated, List<? extends List<@Nullable String>> rows) {

  TableRows {
    columns = List.copyOf(columns);
    generated = Set.copyOf(generated);
    rows = List.copyOf(rows);
  }

  /** Columns that do not have the same values as another state of the table. */
  Set<String> columnsThatDiffer(TableRows other) {
    Set<String> differ = new HashSet<>();
    for (String column : columns) {
      Set<String> allButThis = new HashSet<>(columns);
      allButThis.remove(column);
      if (!counted(allButThis).equals(other.counted(allButThis))) {
        differ.add(column);
      }
    }
    return differ;
  }

  /** Each row and how often it is there, without the ignored columns. */
  Map<String, Integer> counted(Set<String> ignored) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (List<@Nullable String> row : rows) {
      List<String> shown = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!ignored.contains(columns.get(i))) {
          shown.add(columns.get(i) + "=" + row.get(i));
        }
      }
      counted.merge("(" + String.join(", ", shown) + ")", 1, Integer::sum);
    }
    return counted;
  }
}
