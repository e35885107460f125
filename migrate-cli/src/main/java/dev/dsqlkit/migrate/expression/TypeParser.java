package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads names of data types. */
final class TypeParser {
  private static final Set<String> INTERVAL_FIELDS =
      Set.of("year", "month", "day", "hour", "minute", "second");

  private final TokenCursor at;
  private final SearchPath path;

  TypeParser(TokenCursor at, SearchPath path) {
    this.at = at;
    this.path = path;
  }

  PgType read() throws Unreadable {
    PgType type = scalar();
    if (at.take("array")) {
      if (at.takeSymbol("[")) {
        at.next();
        at.expectSymbol("]");
      }
      return type.array();
    }
    while (at.takeSymbol("[")) {
      if (at.sees(TokenKind.NUMBER)) {
        at.next();
      }
      at.expectSymbol("]");
      // Dimensions are not part of a type.
      type = type.array();
    }
    return type;
  }

  private PgType scalar() throws Unreadable {
    Token first = at.token();
    if (first.kind() == TokenKind.IDENTIFIER && !at.peek(1).isSymbol(".")) {
      return builtIn();
    }
    return withModifiers(path.typeName(qualifiedName()), modifiers());
  }

  private List<String> qualifiedName() throws Unreadable {
    List<String> names = new ArrayList<>();
    do {
      names.add(at.name());
    } while (at.takeSymbol("."));
    return names;
  }

  private PgType builtIn() throws Unreadable {
    String word = at.name();
    switch (word) {
      case "double" -> {
        at.expect("precision");
        return PgType.of("float8");
      }
      case "national" -> {
        if (!at.take("character")) {
          at.expect("char");
        }
        return character();
      }
      case "character", "char", "nchar" -> {
        return character();
      }
      case "bit" -> {
        if (at.take("varying")) {
          return new PgType("varbit", modifiers());
        }
        String length = modifiers();
        return new PgType("bit", length.isEmpty() ? "(1)" : length);
      }
      case "time", "timestamp" -> {
        String precision = modifiers();
        if (at.take("with", "time", "zone")) {
          return new PgType(word + "tz", precision);
        }
        at.take("without", "time", "zone");
        return new PgType(word, precision);
      }
      case "interval" -> {
        return interval();
      }
      case "float" -> {
        String bits = modifiers();
        boolean single =
            !bits.isEmpty() && Integer.parseInt(bits.substring(1, bits.length() - 1)) <= 24;
        return PgType.of(single ? "float4" : "float8");
      }
      default -> {
        return withModifiers(path.typeName(List.of(PgType.internalName(word))), modifiers());
      }
    }
  }

  private static PgType withModifiers(String name, String modifiers) {
    boolean noScale = name.equals("numeric") && !modifiers.isEmpty() && !modifiers.contains(",");
    return new PgType(name, noScale ? modifiers.replace(")", ",0)") : modifiers);
  }

  private PgType character() throws Unreadable {
    if (at.take("varying")) {
      return new PgType("varchar", modifiers());
    }
    String length = modifiers();
    return new PgType("bpchar", length.isEmpty() ? "(1)" : length);
  }

  private PgType interval() throws Unreadable {
    if (at.seesSymbol("(")) {
      return new PgType("interval", modifiers());
    }
    return new PgType("interval", intervalFields());
  }

  /** The fields behind INTERVAL or behind its literal: {@code " day to second(3)"}. */
  String intervalFields() throws Unreadable {
    if (!isIntervalField(at.token())) {
      return "";
    }
    StringBuilder fields = new StringBuilder(" ").append(at.next().value());
    if (at.sees("to") && isIntervalField(at.peek(1))) {
      at.next();
      fields.append(" to ").append(at.next().value());
    }
    if (fields.toString().endsWith("second")) {
      fields.append(modifiers());
    }
    return fields.toString();
  }

  private static boolean isIntervalField(Token token) {
    return token.kind() == TokenKind.IDENTIFIER && INTERVAL_FIELDS.contains(token.value());
  }

  /** {@code (10,2)}, or nothing. */
  private String modifiers() throws Unreadable {
    if (!at.takeSymbol("(")) {
      return "";
    }
    StringBuilder list = new StringBuilder("(");
    do {
      if (list.length() > 1) {
        list.append(',');
      }
      if (at.takeSymbol("-")) {
        list.append('-');
      }
      if (!at.sees(TokenKind.NUMBER) || !at.token().value().matches("[0-9]{1,9}")) {
        throw at.unexpected();
      }
      list.append(Integer.parseInt(at.next().value()));
    } while (at.takeSymbol(","));
    at.expectSymbol(")");
    return list.append(')').toString();
  }
}
