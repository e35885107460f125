package dev.dsqlkit.sql;

/** A clause that a statement contains, at its top level or in a nested query. */
public enum Clause {
  /** TEMP or TEMPORARY of a definition or of SELECT INTO. */
  TEMPORARY,
  UNLOGGED,
  PARTITION_BY,
  PARTITION_OF,
  INHERITS,
  /** REFERENCES or FOREIGN KEY in a table definition or ALTER TABLE. */
  FOREIGN_KEY,
  /** EXCLUDE in a table definition or ALTER TABLE. */
  EXCLUDE_CONSTRAINT,
  /** INSERT, UPDATE, DELETE or MERGE in a WITH clause. */
  DATA_MODIFYING_CTE,
  WITH_CTE,
  RECURSIVE,
  FOR_UPDATE,
  FOR_NO_KEY_UPDATE,
  FOR_SHARE,
  FOR_KEY_SHARE,
  NOWAIT,
  SKIP_LOCKED,
  SELECT_INTO,
  TABLESAMPLE,
  /** RETURNING of a data-modifying statement. */
  RETURNING,
  ON_CONFLICT,
  CONCURRENTLY,
  NOT_VALID,
  /** COLLATE in an expression, a column or an index key. */
  COLLATE,
  /** A function in a language other than SQL. */
  NON_SQL_LANGUAGE,
  /** CREATE PROCEDURE, as opposed to CREATE FUNCTION. */
  PROCEDURE,
  OR_REPLACE,
  IF_NOT_EXISTS,
  IF_EXISTS,
  CASCADE,
  MATERIALIZED_VIEW,
  TABLESPACE,
  /** WITH (...) behind a table or index definition. */
  STORAGE_PARAMETERS,
  /** USING of CREATE TABLE: an access method. */
  ACCESS_METHOD,
  /** CREATE TABLE ... OF type. */
  OF_TYPE,
  ON_COMMIT,
  WHERE_CURRENT_OF,
  /** ASYNC of CREATE INDEX and ALTER TABLE, an extension of Aurora DSQL. */
  ASYNC,
  /** ANALYZE of EXPLAIN: the statement is executed. */
  EXPLAIN_ANALYZE,
  /** UNIQUE of CREATE INDEX. */
  UNIQUE_INDEX
}
