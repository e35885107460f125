package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * CREATE INDEX.
 *
 * @param qualifiedName whether the index name has a schema, which PostgreSQL refuses
 * @param using the access method
 * @param where the tokens of the predicate; empty without one
 * @param asyncToken ASYNC, an extension of Aurora DSQL
 */
public record CreateIndex(
    Optional<String> name,
    boolean qualifiedName,
    QualifiedName table,
    Set<Option> options,
    Optional<String> using,
    List<Key> keys,
    List<String> include,
    List<Token> where,
    Optional<Token> asyncToken)
    implements Structure {

  public boolean unique() {
    return options.contains(Option.UNIQUE);
  }

  public boolean concurrently() {
    return options.contains(Option.CONCURRENTLY);
  }

  public boolean async() {
    return asyncToken.isPresent();
  }

  public boolean ifNotExists() {
    return options.contains(Option.IF_NOT_EXISTS);
  }

  public boolean nullsNotDistinct() {
    return options.contains(Option.NULLS_NOT_DISTINCT);
  }

  public boolean with() {
    return options.contains(Option.STORAGE_PARAMETERS);
  }

  public boolean tablespace() {
    return options.contains(Option.TABLESPACE);
  }

  /** The words around an index definition. */
  public enum Option {
    UNIQUE,
    CONCURRENTLY,
    IF_NOT_EXISTS,
    ONLY,
    NULLS_DISTINCT,
    NULLS_NOT_DISTINCT,
    STORAGE_PARAMETERS,
    TABLESPACE
  }

  /**
   * One key of an index.
   *
   * @param column the column; empty for an expression
   * @param opclass the operator class
   * @param nullsOrder FIRST or LAST
   * @param expression the tokens of an expression; empty for a column
   */
  public record Key(
      Optional<String> column,
      boolean collate,
      Optional<String> opclass,
      boolean asc,
      boolean desc,
      Optional<String> nullsOrder,
      List<Token> expression,
      Token at) {}
}
