package dev.dsqlkit.samples.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Has one row for each business transaction that was reported as committed, and no other. */
final class Audit {
  private final String table;
  private final Set<Integer> committed = ConcurrentHashMap.newKeySet();

  Audit(String table) {
    this.table = table;
  }

  /** In portions, because a transaction of Aurora DSQL writes 3,000 rows at most. */
  void prepare(Connection connection) throws SQLException {
    String portion =
        "DELETE FROM %1$s WHERE id IN (SELECT id FROM %1$s LIMIT 3000)".formatted(table);
    int deleted;
    do {
      deleted = Sql.update(connection, portion);
    } while (deleted > 0);
  }

  void committed(int number) {
    committed.add(number);
  }

  List<String> problems(Connection connection) throws SQLException {
    Map<Integer, Integer> rows = new HashMap<>();
    Sql.numbers(connection, "SELECT number FROM " + table)
        .forEach(number -> rows.merge(number, 1, Integer::sum));
    List<String> problems = new ArrayList<>();
    for (int number : committed) {
      int times = rows.getOrDefault(number, 0);
      if (times != 1) {
        problems.add("Committed %d is in the audit %d times".formatted(number, times));
      }
    }
    rows.keySet().stream()
        .filter(number -> !committed.contains(number))
        .forEach(number -> problems.add("Failed %d is in the audit".formatted(number)));
    return problems;
  }
}
