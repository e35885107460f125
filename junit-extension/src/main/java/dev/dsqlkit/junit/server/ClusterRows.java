package dev.dsqlkit.junit.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of one schema of a cluster, deleted as its limits want it. */
final class ClusterRows {
  /** A transaction writes at most 3,000 rows. */
  private static final int PORTION = 2_500;

  private final Statement statement;
  private final String schema;

  /**
   * @param statement in autocommit mode
   */
  ClusterRows(Statement statement, String schema) {
    this.statement = statement;
    this.schema = schema;
  }

  /** Changes with the tables, columns and indexes. A cluster does not show row versions. */
  String fingerprint() throws SQLException {
    return column(
            """
            SELECT coalesce(md5(string_agg(concat_ws(' ', c.relname, c.relkind, a.attname,
                a.atttypid, a.atttypmod, a.attnotnull, a.atthasdef), ',' ORDER BY c.relname, a.attnum)),
                '')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = '%s'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
            """
                .formatted(schema))
        .get(0);
  }

  boolean areNone() throws SQLException {
    for (String table : tables()) {
      if (column("SELECT EXISTS (SELECT FROM " + table + ")").get(0).equals("t")) {
        return false;
      }
    }
    return true;
  }

  /** Tables that refer to others come first. */
  void deleteAll() throws SQLException {
    List<String> tables = new ArrayList<>(tables());
    Collections.reverse(tables);
    for (String table : tables) {
      List<String> key = key(table);
      String delete =
          key.isEmpty()
              ? "DELETE FROM " + table
              : "DELETE FROM %s WHERE (%s) IN (SELECT %s FROM %s LIMIT %d)"
                  .formatted(table, String.join(", ", key), String.join(", ", key), table, PORTION);
      int deleted = statement.executeUpdate(delete);
      while (!key.isEmpty() && deleted == PORTION) {
        deleted = statement.executeUpdate(delete);
      }
    }
  }

  /** RESTART without a value does not exist on a cluster. */
  void restartSequences() throws SQLException {
    for (String restart :
        column(
            """
            SELECT format('ALTER SEQUENCE %%s RESTART WITH %%s', s.seqrelid::regclass, s.seqstart)
            FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
            WHERE c.relnamespace = '%s'::regnamespace
            """
                .formatted(schema))) {
      statement.execute(restart);
    }
  }

  private List<String> tables() throws SQLException {
    return Tables.read(statement).names().stream()
        .filter(table -> table.startsWith(schema + "."))
        .toList();
  }

  private List<String> key(String table) throws SQLException {
    return column(
        """
        SELECT quote_ident(a.attname) FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey[0:i.indnkeyatts - 1])
        WHERE i.indrelid = '%s'::regclass AND i.indisprimary ORDER BY a.attnum
        """
            .formatted(table.replace("'", "''")));
  }

  private List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
