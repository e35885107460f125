package dev.dsqlkit.sql;

/** The names of built-in types as {@code format_type} prints them. */
final class TypeNames {
  private TypeNames() {}

  static String displayName(String name) {
    return switch (name) {
      case "int", "int4" -> "integer";
      case "int8" -> "bigint";
      case "int2" -> "smallint";
      case "float4" -> "real";
      case "float8" -> "double precision";
      case "dec", "decimal" -> "numeric";
      case "bool" -> "boolean";
      case "varchar" -> "character varying";
      case "varbit" -> "bit varying";
      case "timestamp" -> "timestamp without time zone";
      case "timestamptz" -> "timestamp with time zone";
      case "time" -> "time without time zone";
      case "timetz" -> "time with time zone";
      default -> name;
    };
  }

  static boolean isIntervalField(Token token) {
    if (token.kind() != TokenKind.IDENTIFIER) {
      return false;
    }
    return switch (token.value()) {
      case "year", "month", "day", "hour", "minute", "second" -> true;
      default -> false;
    };
  }

  /** The value of an integer literal in any radix; the largest integer if it does not fit. */
  static int integer(String literal) {
    long value = longValue(literal);
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  static long longValue(String literal) {
    String digits = literal.replace("_", "");
    try {
      return switch (digits.length() > 1 ? digits.charAt(1) : ' ') {
        case 'x', 'X' -> Long.parseLong(digits.substring(2), 16);
        case 'o', 'O' -> Long.parseLong(digits.substring(2), 8);
        case 'b', 'B' -> Long.parseLong(digits.substring(2), 2);
        default -> Long.parseLong(digits);
      };
    } catch (NumberFormatException notAnInteger) {
      return Long.MAX_VALUE;
    }
  }
}
