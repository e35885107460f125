package dev.dsqlkit.junit.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a database, each behind those that its foreign keys refer to.
 *
 * @param names quoted, with their schemas
 * @param ordered false if foreign keys go in a circle, so that no order is right
 */
record Tables(List<String> names, boolean ordered) {
  /** A condition on {@code pg_namespace n}. */
  static final String USER_SCHEMA =
      " n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')";

  private static final String ALL =
      "SELECT c.oid, format('%I.%I', n.nspname, c.relname) FROM pg_class c"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND"
          + USER_SCHEMA
          + " ORDER BY 2";

  private static final String FOREIGN_KEYS =
      "SELECT conrelid, confrelid FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid";

  static Tables read(Statement statement) throws SQLException {
    Map<Long, String> names = new LinkedHashMap<>();
    try (ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        names.put(rows.getLong(1), rows.getString(2));
      }
    }
    Map<Long, Set<Long>> references = new LinkedHashMap<>();
    names.keySet().forEach(table -> references.put(table, new LinkedHashSet<>()));
    try (ResultSet rows = statement.executeQuery(FOREIGN_KEYS)) {
      while (rows.next()) {
        Set<Long> ofTable = references.get(rows.getLong(1));
        if (ofTable != null) {
          ofTable.add(rows.getLong(2));
        }
      }
    }
    return order(names, references);
  }

  private static Tables order(Map<Long, String> names, Map<Long, Set<Long>> references) {
    List<String> ordered = new ArrayList<>();
    Map<Long, Set<Long>> left = new LinkedHashMap<>(references);
    while (!left.isEmpty()) {
      List<Long> free =
          left.entrySet().stream()
              .filter(table -> table.getValue().stream().noneMatch(left::containsKey))
              .map(Map.Entry::getKey)
              .toList();
      if (free.isEmpty()) {
        left.keySet().forEach(table -> ordered.add(names.get(table)));
        return new Tables(List.copyOf(ordered), false);
      }
      free.forEach(
          table -> {
            ordered.add(names.get(table));
            left.remove(table);
          });
    }
    return new Tables(List.copyOf(ordered), true);
  }
}
