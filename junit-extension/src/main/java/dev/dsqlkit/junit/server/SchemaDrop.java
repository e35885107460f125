package dev.dsqlkit.junit.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Drops a schema with what is in it, one statement a transaction as a cluster wants it. */
final class SchemaDrop {
  private static final String DEPENDENT_OBJECTS = "2BP01";

  private static final String DROPS =
      """
      SELECT format('DROP %%s IF EXISTS %%I.%%I',
          CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
          '%1$s', relname)
        FROM pg_class WHERE relnamespace = '%1$s'::regnamespace AND relkind IN ('r', 'v', 'S')
      UNION ALL
      SELECT 'DROP FUNCTION IF EXISTS ' || oid::regprocedure
        FROM pg_proc WHERE pronamespace = '%1$s'::regnamespace
      UNION ALL
      SELECT format('DROP DOMAIN IF EXISTS %%I.%%I', '%1$s', typname)
        FROM pg_type WHERE typnamespace = '%1$s'::regnamespace AND typtype = 'd'
      """;

  private SchemaDrop() {}

  /**
   * @param statement in autocommit mode
   * @param schema a name that needs no quotes
   */
  static void drop(Statement statement, String schema) throws SQLException {
    List<String> drops = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(DROPS.formatted(schema))) {
      while (rows.next()) {
        drops.add(rows.getString(1));
      }
    }
    while (!drops.isEmpty()) {
      List<String> left = new ArrayList<>();
      SQLException failure = new SQLException("Nothing was tried");
      for (String drop : drops) {
        try {
          statement.execute(drop);
        } catch (SQLException e) {
          if (!DEPENDENT_OBJECTS.equals(e.getSQLState())) {
            throw e;
          }
          failure = e;
          left.add(drop);
        }
      }
      if (left.size() == drops.size()) {
        throw failure;
      }
      drops = left;
    }
    statement.execute("DROP SCHEMA IF EXISTS " + schema);
  }
}
