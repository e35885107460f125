package dev.dsqlkit.flyway;

import java.sql.SQLException;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.database.postgresql.PostgreSQLDatabase;
import org.flywaydb.database.postgresql.PostgreSQLSchema;

/** A schema, which holds no more than Aurora DSQL has: no types, aggregates and extensions. */
final class DsqlSchema extends PostgreSQLSchema {
  private static final String VIEWS =
      """
      SELECT 'DROP VIEW IF EXISTS ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
          || ' CASCADE'
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ? AND c.relkind = 'v'
      """;

  private static final String TABLES =
      """
      SELECT 'DROP TABLE IF EXISTS ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
          || ' CASCADE'
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ? AND c.relkind = 'r'
      """;

  private static final String SEQUENCES =
      """
      SELECT 'DROP SEQUENCE IF EXISTS ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
          || ' CASCADE'
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ? AND c.relkind = 'S'
      """;

  private static final String FUNCTIONS =
      """
      SELECT 'DROP FUNCTION IF EXISTS ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname)
          || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ') CASCADE'
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname = ?
      """;

  /** Those made last first, because they may be made of others; CASCADE is refused. */
  private static final String DOMAINS =
      """
      SELECT 'DROP DOMAIN IF EXISTS ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname)
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
       WHERE n.nspname = ? AND t.typtype = 'd'
       ORDER BY t.oid DESC
      """;

  /** The table of the lease, and that of the driver's commit witness, are nobody's objects. */
  private static final String IS_EMPTY =
      """
      SELECT NOT EXISTS (
               SELECT 1
                 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relkind IN ('r', 'v', 'S')
                  AND c.relname NOT IN ('dsql_flyway_lock', 'dsqlkit_commit_witness'))
         AND NOT EXISTS (
               SELECT 1
                 FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                WHERE n.nspname = ? AND t.typtype = 'd')
         AND NOT EXISTS (
               SELECT 1
                 FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
                WHERE n.nspname = ?)
      """;

  DsqlSchema(JdbcTemplate template, PostgreSQLDatabase database, String name) {
    super(template, database, name);
  }

  @Override
  protected boolean doEmpty() throws SQLException {
    return jdbcTemplate.queryForBoolean(IS_EMPTY, name, name, name);
  }

  /** Another process may have been faster. */
  @Override
  protected void doCreate() throws SQLException {
    jdbcTemplate.execute("CREATE SCHEMA IF NOT EXISTS " + database.quote(name));
  }

  /** Each statement is a transaction, and looks at what those before it have left. */
  @Override
  protected void doClean() throws SQLException {
    for (String kind : new String[] {VIEWS, TABLES, FUNCTIONS, SEQUENCES, DOMAINS}) {
      for (String drop : jdbcTemplate.queryForStringList(kind, name)) {
        jdbcTemplate.execute(drop);
      }
    }
  }
}
