package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.sql.QualifiedName;
import java.util.List;

/** What a step does. */
public sealed interface Action {
  /** One DDL statement in a transaction of its own. */
  record Ddl(String sql) implements Action {}

  /** One DDL statement that starts a job; the step ends with the job. */
  record Job(String sql) implements Action {}

  /**
   * Gives rows that were there before a column its value, in batches by ranges of the key.
   *
   * @param key the columns of the primary key; empty if the table has none
   * @param expression of the value
   * @param condition which rows still need it, such as {@code "c" IS NULL}
   */
  record Backfill(
      QualifiedName table, List<String> key, String column, String expression, String condition)
      implements Action {}

  /**
   * Copies rows into another table, in batches by ranges of the key; those that are there stay.
   *
   * @param columns of the new table
   * @param expressions what is copied into each of them
   */
  record Copy(
      QualifiedName from,
      QualifiedName to,
      List<String> key,
      List<String> columns,
      List<String> expressions)
      implements Action {}
}
