package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a test left in the tables of its database.
 *
 * @param tables by name, with the schema unless it is {@code public}
 */
record EndState(SortedMap<String, TableRows> tables) {
  /** A column that refers to a generated one is generated itself. */
  private static final String COLUMNS =
      """
      WITH RECURSIVE generated(relation, attribute) AS (
        SELECT a.attrelid, a.attnum
        FROM pg_attribute a
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE '%nextval(%'
        UNION
        SELECT f.conrelid, k.child
        FROM generated g
        JOIN pg_constraint f ON f.contype = 'f' AND f.confrelid = g.relation
        CROSS JOIN unnest(f.conkey, f.confkey) AS k(child, parent)
        WHERE k.parent = g.attribute)
      SELECT n.nspname, c.relname, a.attname,
        (a.attrelid, a.attnum) IN (SELECT relation, attribute FROM generated)
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind = 'r'
        AND n.nspname NOT IN ('sys', 'information_schema')
        AND n.nspname NOT LIKE 'pg\\_%'
        AND c.relname <> 'dsqlkit_commit_witness'
      ORDER BY n.nspname, c.relname, a.attnum
      """;

  private record Column(String schema, String table, String name, boolean generated) {
    String tableName() {
      return schema.equals("public") ? table : schema + "." + table;
    }
  }

  /**
   * Reads all tables in one transaction, so that what others commit meanwhile is in all of them or
   * in none.
   *
   * @param backDoor in autocommit mode
   */
  static EndState read(Connection backDoor) throws SQLException {
    backDoor.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    backDoor.setAutoCommit(false);
    try {
      return readAll(backDoor);
    } finally {
      backDoor.rollback();
      backDoor.setAutoCommit(true);
    }
  }

  private static EndState readAll(Connection backDoor) throws SQLException {
    Map<String, List<Column>> byTable =
        columns(backDoor).stream()
            .collect(Collectors.groupingBy(Column::tableName, TreeMap::new, Collectors.toList()));
    SortedMap<String, TableRows> tables = new TreeMap<>();
    for (Map.Entry<String, List<Column>> table : byTable.entrySet()) {
      tables.put(table.getKey(), rows(backDoor, table.getValue()));
    }
    return new EndState(Collections.unmodifiableSortedMap(tables));
  }

  private static List<Column> columns(Connection backDoor) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = backDoor.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        columns.add(
            new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
      }
    }
    return columns;
  }

  private static TableRows rows(Connection backDoor, List<Column> columns) throws SQLException {
    Column first = columns.get(0);
    String sql =
        columns.stream()
            .map(column -> quoted(column.name()) + "::text")
            .collect(
                Collectors.joining(
                    ", ",
                    "SELECT ",
                    " FROM " + quoted(first.schema()) + "." + quoted(first.table())));
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (Statement statement = backDoor.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    Set<String> generated = new HashSet<>();
    columns.stream().filter(Column::generated).map(Column::name).forEach(generated::add);
    return new TableRows(columns.stream().map(Column::name).toList(), generated, rows);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
