package dev.dsqlkit.rules;

import dev.dsqlkit.sql.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What rules ask about the database of the caller, in the caller's search_path and transaction. An
 * object that does not exist has no column and counts 0, so that the server answers for it.
 */
public interface Catalog {
  /** A column of a table; empty if there is no such column. */
  Optional<ColumnInfo> column(QualifiedName table, String column) throws SQLException;

  /** Whether the constraint is the table's primary key. */
  boolean isPrimaryKey(QualifiedName table, String constraint) throws SQLException;

  /** Indexes of the table, those of its constraints and invalid ones included. */
  int indexCount(QualifiedName table) throws SQLException;

  /** Columns of the table. */
  int columnCount(QualifiedName table) throws SQLException;

  /** Whether there is a table, index, view or sequence of this name. */
  boolean relationExists(QualifiedName relation) throws SQLException;

  boolean schemaExists(String schema) throws SQLException;

  /** Extended statistics objects of the table. */
  int statisticsCount(QualifiedName table) throws SQLException;

  /** Schemas made by users: without {@code public}, {@code sys} and those of PostgreSQL. */
  int schemaCount() throws SQLException;

  /** Tables in all schemas of users. */
  int tableCount() throws SQLException;

  /** Views in all schemas of users. */
  int viewCount() throws SQLException;

  /** Sequences in all schemas of users. */
  int sequenceCount() throws SQLException;

  /**
   * A column of a table.
   *
   * @param type what {@code format_type} prints without modifiers; for a domain, its base type
   */
  record ColumnInfo(String type, boolean notNull, boolean inPrimaryKey) {}
}
