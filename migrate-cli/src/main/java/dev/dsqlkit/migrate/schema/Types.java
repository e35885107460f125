package dev.dsqlkit.migrate.schema;

import dev.dsqlkit.sql.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/** Data types as {@code format_type} prints them. */
public final class Types {
  private Types() {}

  /** With modifiers: {@code character varying(10)}, {@code timestamp(3) with time zone}. */
  public static String printed(TypeName type) {
    String name = type.name().toString();
    String dimensions = type.arrayDimensions() > 0 ? "[]" : "";
    List<Integer> modifiers = modifiers(type, name);
    if (modifiers.isEmpty()) {
      return name + dimensions;
    }
    String list =
        modifiers.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    int zone = name.indexOf(" with");
    String printed = zone < 0 ? name + list : name.substring(0, zone) + list + name.substring(zone);
    return printed + dimensions;
  }

  /** A char is one character long; a precision of numeric alone has scale 0. */
  private static List<Integer> modifiers(TypeName type, String name) {
    List<Integer> modifiers = type.modifiers();
    if (name.equals("character") && modifiers.isEmpty()) {
      return List.of(1);
    }
    if (name.equals("numeric") && modifiers.size() == 1) {
      return List.of(modifiers.get(0), 0);
    }
    return modifiers;
  }

  /**
   * Whether a column of one type is a column of the other. Aurora DSQL keeps a numeric without
   * precision as numeric(18,6) (measured, 2026-10-03).
   */
  public static boolean same(String one, String other) {
    return one.equals(other) || (isPlainNumeric(one) && isPlainNumeric(other));
  }

  private static boolean isPlainNumeric(String type) {
    return type.equals("numeric") || type.equals("numeric(18,6)");
  }
}
