package dev.dsqlkit.migrate.schema;

import java.util.List;
import java.util.Optional;

/**
 * An index that no constraint owns.
 *
 * @param where the predicate of a partial index
 * @param valid false while it is built, and for ever if that failed
 */
public record Index(
    String name,
    boolean unique,
    List<Part> keys,
    List<String> include,
    Optional<String> where,
    boolean nullsNotDistinct,
    boolean valid,
    Optional<String> comment) {

  /**
   * A key.
   *
   * @param text the column, or the expression without outer parentheses
   */
  public record Part(boolean column, String text, boolean nullsFirst) {}

  /** The same under another name. */
  public Index named(String newName) {
    return new Index(newName, unique, keys, include, where, nullsNotDistinct, valid, comment);
  }
}
