package dev.dsqlkit.migrate.fix;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a script has made, one line for each thing. Left out is what Aurora DSQL does not have:
 * whether something is logged, where and how it is stored, replica identity, row level security,
 * statistics, and the type of a sequence besides its bounds.
 */
final class SchemaSnapshot {
  private static final String OF_USERS =
      "n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')";

  private static final List<String> QUERIES =
      List.of(
          """
          SELECT format('%s %s', CASE c.relkind WHEN 'p' THEN 'partitioned table'
                   WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE c.relkind::text END, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE c.relkind IN ('r', 'p', 'v', 'm') AND USERS""",
          """
          SELECT format('column %s.%s %s%s%s%s%s', c.relname, a.attname,
                   format_type(a.atttypid, a.atttypmod),
                   CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
                   CASE WHEN a.attidentity <> '' THEN ' identity ' || a.attidentity::text ELSE '' END,
                   ' default ' || pg_get_expr(d.adbin, d.adrelid),
                   CASE WHEN a.attcollation NOT IN (0, 100, 950, 951)
                        THEN ' collate ' || a.attcollation::regcollation ELSE '' END)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
           WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm')
             AND USERS
           ORDER BY c.relname, a.attnum""",
          """
          SELECT format('constraint %s on %s %s%s', o.conname, coalesce(c.relname, t.typname),
                   pg_get_constraintdef(o.oid), CASE WHEN o.convalidated THEN '' ELSE ' !' END)
            FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace
            LEFT JOIN pg_class c ON c.oid = o.conrelid LEFT JOIN pg_type t ON t.oid = o.contypid
           WHERE USERS""",
          """
          SELECT format('%s%s', replace(replace(replace(pg_get_indexdef(i.indexrelid),
                   ' COLLATE "C"', ''), ' COLLATE "POSIX"', ''), n.nspname || '.', ''),
                   CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE USERS""",
          """
          SELECT format('sequence %s start %s by %s from %s to %s cache %s', c.relname, s.seqstart,
                   s.seqincrement, s.seqmin, s.seqmax, s.seqcache)
            FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE USERS""",
          """
          SELECT format('%s %s %s%s', CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'enum' END,
                   t.typname, CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, -1) END,
                   (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
                      FROM pg_enum e WHERE e.enumtypid = t.oid))
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
           WHERE t.typtype IN ('d', 'e') AND USERS""",
          """
          SELECT format('function %s', p.oid::regprocedure)
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
           WHERE USERS""");

  private SchemaSnapshot() {}

  /** The schema and the rows. */
  static List<String> of(Connection database) throws SQLException {
    List<String> lines = new ArrayList<>();
    for (String query : QUERIES) {
      lines.addAll(column(database, query.replace("USERS", OF_USERS)));
    }
    String tables =
        "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND "
            + OF_USERS;
    for (String table : column(database, tables)) {
      for (String row : column(database, "SELECT t::text FROM " + table + " t")) {
        lines.add("row of " + table + " " + row);
      }
    }
    return lines.stream().sorted().toList();
  }

  private static List<String> column(Connection database, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
