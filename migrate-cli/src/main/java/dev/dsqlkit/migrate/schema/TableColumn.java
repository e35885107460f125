package dev.dsqlkit.migrate.schema;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param type as {@code format_type} prints it, modifiers included
 * @param defaultValue the expression behind DEFAULT
 * @param generated the expression of a stored generated column
 * @param wishes what comments in a file ask for
 */
public record TableColumn(
    String name,
    String type,
    boolean notNull,
    Optional<String> defaultValue,
    Optional<String> generated,
    Optional<Identity> identity,
    Optional<String> comment,
    Wishes wishes) {

  /**
   * What makes values for an identity column.
   *
   * @param always GENERATED ALWAYS, else BY DEFAULT
   */
  public record Identity(boolean always, SequenceSettings settings) {}
}
