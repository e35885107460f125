package dev.dsqlkit.migrate.expression;

import java.sql.SQLException;
import java.util.Map;

/**
 * Asks a PostgreSQL how it prints definitions. What it prints for two texts is the same exactly if
 * it stores the same.
 *
 * <p>An {@link SQLException} says why PostgreSQL refuses a definition.
 */
public interface Canonical extends AutoCloseable {
  /**
   * Makes a table known.
   *
   * @param table its name, with or without a schema, as in SQL
   * @param columns the types by name, in order; names as they are, without quotes
   */
  void addTable(String table, Map<String, String> columns) throws SQLException;

  /** Runs a statement that expressions depend on, such as CREATE SEQUENCE. */
  void prepare(String statement) throws SQLException;

  String check(String table, String expression) throws SQLException;

  String defaultValue(String table, String column, String expression) throws SQLException;

  /** A stored generated column of the type. */
  String generated(String table, String type, String expression) throws SQLException;

  /** A key of an index, in parentheses or without. */
  String indexKey(String table, String expression) throws SQLException;

  /** The predicate of a partial index. */
  String predicate(String table, String expression) throws SQLException;

  /** The query of a view. */
  String view(String query) throws SQLException;

  @Override
  void close() throws SQLException;
}
