package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column constraint or a table constraint.
 *
 * @param columns the key columns of a table constraint; empty for a column constraint
 * @param expression the tokens inside the parentheses of CHECK and GENERATED, or of the DEFAULT
 * @param indexName the index behind USING INDEX
 * @param identity the options of an identity column; present for every IDENTITY
 * @param at the first token, CONSTRAINT included
 */
public record Constraint(
    Kind kind,
    Optional<String> name,
    Set<Option> options,
    List<String> columns,
    List<String> include,
    List<Token> expression,
    Optional<ForeignKey> foreignKey,
    Optional<String> indexName,
    Optional<SequenceOptions> identity,
    Token at) {

  /** Whether DEFERRABLE was given, or is implied by INITIALLY DEFERRED. */
  public boolean deferrable() {
    return options.contains(Option.DEFERRABLE) || options.contains(Option.INITIALLY_DEFERRED);
  }

  public boolean notValid() {
    return options.contains(Option.NOT_VALID);
  }

  public boolean usingIndex() {
    return indexName.isPresent();
  }

  /** What a constraint demands. */
  public enum Kind {
    NOT_NULL,
    NULL,
    DEFAULT,
    CHECK,
    GENERATED_STORED,
    IDENTITY,
    UNIQUE,
    PRIMARY_KEY,
    FOREIGN_KEY,
    EXCLUDE
  }

  /** The words behind a constraint that change it. */
  public enum Option {
    DEFERRABLE,
    NOT_DEFERRABLE,
    INITIALLY_DEFERRED,
    INITIALLY_IMMEDIATE,
    NOT_VALID,
    NO_INHERIT,
    NULLS_DISTINCT,
    NULLS_NOT_DISTINCT,
    STORAGE_PARAMETERS,
    TABLESPACE,
    GENERATED_ALWAYS,
    GENERATED_BY_DEFAULT
  }
}
