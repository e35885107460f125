package dev.dsqlkit.sql;

import java.util.List;

/**
 * A data type as written in a statement.
 *
 * @param name what {@code format_type} prints without modifiers ({@code integer}, {@code character
 *     varying}, {@code timestamp with time zone}); other types as written, folded
 * @param modifiers the integers in parentheses, such as length or precision and scale
 * @param arrayDimensions 0 for a type that is not an array
 */
public record TypeName(
    QualifiedName name, List<Integer> modifiers, int arrayDimensions, boolean setof) {

  /** The name with {@code []} behind it if it is an array, as {@code format_type} prints it. */
  public String display() {
    return arrayDimensions > 0 ? name + "[]" : name.toString();
  }
}
