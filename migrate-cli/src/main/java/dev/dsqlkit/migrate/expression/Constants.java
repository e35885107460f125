package dev.dsqlkit.migrate.expression;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of literals as PostgreSQL prints them once it knows their type. */
final class Constants {
  /** Types whose literals are not changed when they are read. */
  private static final Set<String> VERBATIM =
      Set.of("text", "varchar", "bpchar", "unknown", "json", "bit", "varbit");

  private final SearchPath path;

  Constants(SearchPath path) {
    this.path = path;
  }

  /** The literal as one of the type, in the form PostgreSQL would print if that is known. */
  Node typed(String text, PgType type) {
    String value = canonical(text, type);
    return value == null ? Node.rawConstant(text, type.name()) : Node.constant(value, type.name());
  }

  /** Null if it is not known what PostgreSQL makes of it. */
  private @Nullable String canonical(String text, PgType type) {
    if (VERBATIM.contains(type.name())) {
      return text;
    }
    if (type.isArray()) {
      return ArrayText.canonical(text, element -> canonical(element, type.element()));
    }
    String trimmed = Blanks.trimmed(text);
    return switch (type.name()) {
      case "int2", "int4", "int8", "oid" -> integer(trimmed);
      case "numeric" -> decimal(trimmed);
      case "float4" -> real(trimmed, true);
      case "float8" -> real(trimmed, false);
      case "bool" -> bool(trimmed);
      case "uuid" -> uuid(trimmed);
      case "bytea" -> bytes(text);
      case "date" -> TimeText.date(trimmed);
      case "time" -> TimeText.time(trimmed);
      case "timestamp" -> TimeText.timestamp(trimmed);
      case "timestamptz" -> TimeText.instant(trimmed);
      case "interval" -> IntervalText.canonical(trimmed, type.modifiers());
      case "jsonb" -> JsonText.canonical(text);
      case "regclass" -> relation(trimmed);
      default -> null;
    };
  }

  private static @Nullable String integer(String text) {
    if (!text.matches("[-+]?[0-9]{1,20}")) {
      return null;
    }
    return new BigInteger(text).toString();
  }

  private static @Nullable String decimal(String text) {
    if (!text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?")) {
      return null;
    }
    return Numerals.numeric(text);
  }

  private static @Nullable String real(String text, boolean single) {
    String decimal = decimal(text);
    if (decimal == null) {
      return null;
    }
    return single
        ? Float.toString(Float.parseFloat(decimal))
        : Double.toString(Double.parseDouble(decimal));
  }

  private static @Nullable String bool(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return null;
    }
    if ("true".startsWith(word) || "yes".startsWith(word) || word.equals("on")) {
      return "true";
    }
    boolean off = word.equals("of") || word.equals("off");
    if ("false".startsWith(word) || "no".startsWith(word) || off) {
      return "false";
    }
    return word.equals("1") ? "true" : word.equals("0") ? "false" : null;
  }

  private static @Nullable String uuid(String text) {
    String digits = text.replaceAll("[-{}]", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{32}")) {
      return null;
    }
    return String.join(
        "-",
        digits.substring(0, 8),
        digits.substring(8, 12),
        digits.substring(12, 16),
        digits.substring(16, 20),
        digits.substring(20));
  }

  private static @Nullable String bytes(String text) {
    if (text.startsWith("\\x")) {
      String digits = text.substring(2).toLowerCase(Locale.ROOT);
      return digits.matches("([0-9a-f]{2})*") ? "\\x" + digits : null;
    }
    if (text.indexOf('\\') >= 0) {
      return null;
    }
    return "\\x" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A name of a relation, without the schema if that is searched. */
  private @Nullable String relation(String text) {
    try {
      TokenCursor at = TokenCursor.over(text);
      StringBuilder schema = new StringBuilder();
      String name = at.name();
      if (at.takeSymbol(".")) {
        schema.append(name);
        name = at.name();
      }
      at.expectEnd();
      List<String> names = schema.length() == 0 ? List.of(name) : List.of(schema.toString(), name);
      return path.objectName(names);
    } catch (Unreadable notAName) {
      return null;
    }
  }
}
