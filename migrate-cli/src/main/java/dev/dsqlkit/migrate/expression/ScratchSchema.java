package dev.dsqlkit.migrate.expression;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;

/**
 * A schema in a transaction that is rolled back, so that nothing stays behind. A table whose name
 * has no schema is created in it.
 */
public final class ScratchSchema implements Canonical {
  /** Another name each time, so that one does not wait for the other. */
  private final String schema = "dsqlkit_" + UUID.randomUUID().toString().replace('-', '_');

  private final Connection connection;

  private ScratchSchema(Connection connection) {
    this.connection = connection;
  }

  /**
   * Connects and begins.
   *
   * @param url of an embedded PostgreSQL, {@code jdbc:dsql:embedded:canonical}, or of any other
   */
  public static ScratchSchema open(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    try {
      Connection plain = withoutRules(connection);
      plain.setAutoCommit(false);
      ScratchSchema scratch = new ScratchSchema(plain);
      scratch.prepare("CREATE SCHEMA " + scratch.schema);
      scratch.prepare("SET LOCAL search_path TO " + scratch.schema + ", public");
      return scratch;
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  /** Several definitions in a transaction are against the rules of Aurora DSQL. */
  private static Connection withoutRules(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class)
        ? connection.unwrap(PgConnection.class)
        : connection;
  }

  @Override
  public void addTable(String table, Map<String, String> columns) throws SQLException {
    String list =
        columns.entrySet().stream()
            .map(column -> quoted(column.getKey()) + " " + column.getValue())
            .collect(Collectors.joining(", "));
    prepare("CREATE TABLE " + table + " (" + list + ")");
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void prepare(String statement) throws SQLException {
    try (Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  @Override
  public String check(String table, String expression) throws SQLException {
    return printed(
        "ALTER TABLE " + table + " ADD CONSTRAINT dsqlkit CHECK (" + expression + "\n) NOT VALID",
        "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'dsqlkit'"
            + " AND conrelid = "
            + regclass(table));
  }

  @Override
  public String defaultValue(String table, String column, String expression) throws SQLException {
    return printed(
        "ALTER TABLE " + table + " ALTER " + quoted(column) + " SET DEFAULT (" + expression + "\n)",
        defaultOf(table, column));
  }

  @Override
  public String generated(String table, String type, String expression) throws SQLException {
    return printed(
        "ALTER TABLE "
            + table
            + " ADD dsqlkit "
            + type
            + " GENERATED ALWAYS AS ("
            + expression
            + "\n) STORED",
        defaultOf(table, "dsqlkit"));
  }

  private static String defaultOf(String table, String column) {
    return "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_attribute"
        + " ON attrelid = adrelid AND attnum = adnum WHERE attname = '"
        + column.replace("'", "''")
        + "' AND adrelid = "
        + regclass(table);
  }

  @Override
  public String indexKey(String table, String expression) throws SQLException {
    return printed(
        "CREATE INDEX dsqlkit ON " + table + " ((" + expression + "\n))",
        "SELECT pg_get_indexdef('dsqlkit'::regclass, 1, false)");
  }

  @Override
  public String predicate(String table, String expression) throws SQLException {
    return printed(
        "CREATE INDEX dsqlkit ON " + table + " ((1)) WHERE " + expression,
        "SELECT pg_get_expr(indpred, indrelid) FROM pg_index"
            + " WHERE indexrelid = 'dsqlkit'::regclass");
  }

  @Override
  public String view(String query) throws SQLException {
    return printed(
        "CREATE VIEW " + schema + ".dsqlkit AS " + query,
        "SELECT pg_get_viewdef('dsqlkit'::regclass)");
  }

  private static String regclass(String table) {
    return "'" + table.replace("'", "''") + "'::regclass";
  }

  private String printed(String definition, String question) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.execute(definition);
      try (ResultSet answer = statement.executeQuery(question)) {
        if (!answer.next()) {
          throw new SQLException("Nothing was stored for " + definition);
        }
        return answer.getString(1);
      }
    } finally {
      connection.rollback(before);
      // Thousands of them would fill the server's table of locks.
      connection.releaseSavepoint(before);
    }
  }

  @Override
  public void close() throws SQLException {
    try (Connection closing = connection) {
      closing.rollback();
    }
  }
}
