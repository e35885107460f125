package dev.dsqlkit.migrate.expression;

import java.util.Map;
import java.util.Set;

/**
 * A data type.
 *
 * @param name as in {@code pg_type}: {@code int4}, {@code _text} for an array of text
 * @param modifiers {@code (10,2)}, or the fields of an interval; empty if there are none
 */
record PgType(String name, String modifiers) {
  /** The type of a literal that has none yet. */
  static final PgType UNKNOWN = of("unknown");

  /** Nothing is known about the type. */
  static final PgType UNRESOLVED = of("?");

  static final PgType BOOL = of("bool");
  static final PgType TEXT = of("text");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("int", "int4"),
          Map.entry("integer", "int4"),
          Map.entry("bigint", "int8"),
          Map.entry("smallint", "int2"),
          Map.entry("real", "float4"),
          Map.entry("double precision", "float8"),
          Map.entry("dec", "numeric"),
          Map.entry("decimal", "numeric"),
          Map.entry("boolean", "bool"),
          Map.entry("character varying", "varchar"),
          Map.entry("bit varying", "varbit"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("time without time zone", "time"),
          Map.entry("time with time zone", "timetz"));

  private static final Set<String> STRINGS = Set.of("text", "varchar", "bpchar");

  static PgType of(String name) {
    return new PgType(name, "");
  }

  /** The name in {@code pg_type} of a type that is written so. */
  static String internalName(String written) {
    return NAMES.getOrDefault(written, written);
  }

  PgType array() {
    return isArray() ? this : new PgType("_" + name, modifiers);
  }

  PgType element() {
    return new PgType(name.substring(1), modifiers);
  }

  boolean isArray() {
    return name.startsWith("_");
  }

  boolean isUnknown() {
    return equals(UNKNOWN);
  }

  boolean isResolved() {
    return !equals(UNRESOLVED);
  }

  boolean isString() {
    return STRINGS.contains(name);
  }

  PgType plain() {
    return modifiers.isEmpty() ? this : of(name);
  }

  @Override
  public String toString() {
    return name + modifiers;
  }

  /** The type that {@link #toString} gave. */
  static PgType parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == ' ') {
        return new PgType(text.substring(0, i), text.substring(i));
      }
    }
    return of(text);
  }
}
