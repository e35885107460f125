package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads type names. */
final class TypeReader {
  private final Cursor at;

  TypeReader(Cursor at) {
    this.at = at;
  }

  TypeName read() throws UnreadableException {
    boolean setof = at.take("setof");
    List<Integer> modifiers = new ArrayList<>();
    QualifiedName name = name(modifiers);
    return new TypeName(name, List.copyOf(modifiers), arrayDimensions(), setof);
  }

  private QualifiedName name(List<Integer> modifiers) throws UnreadableException {
    Token first = at.token();
    if (first.kind() == TokenKind.IDENTIFIER && !at.peek(1).isSymbol(".")) {
      return builtIn(modifiers);
    }
    QualifiedName name = at.qualifiedName();
    if (at.takeSymbol("%")) {
      at.expect("type");
    }
    modifiers(modifiers);
    String schema = name.schema();
    boolean catalog = schema != null && schema.equals("pg_catalog");
    return catalog ? new QualifiedName(null, TypeNames.displayName(name.name())) : name;
  }

  private QualifiedName builtIn(List<Integer> modifiers) throws UnreadableException {
    String word = at.name();
    if (Keywords.isReserved(word)) {
      throw new UnreadableException();
    }
    String name =
        switch (word) {
          case "double" -> {
            at.expect("precision");
            yield "double precision";
          }
          case "national" -> {
            if (!at.take("character")) {
              at.expect("char");
            }
            yield character("character");
          }
          case "character", "char", "nchar" -> character("character");
          case "bit" -> at.take("varying") ? "bit varying" : "bit";
          default -> TypeNames.displayName(word);
        };
    modifiers(modifiers);
    return new QualifiedName(null, suffixed(word, name, modifiers));
  }

  private String character(String fixed) {
    return at.take("varying") ? "character varying" : fixed;
  }

  private String suffixed(String word, String name, List<Integer> modifiers) {
    switch (word) {
      case "time", "timestamp" -> {
        if (at.take("with", "time", "zone")) {
          return word + " with time zone";
        }
        at.take("without", "time", "zone");
      }
      case "interval" -> intervalFields(modifiers);
      case "float" -> {
        // The precision chooses the type and is no modifier of it.
        boolean single = !modifiers.isEmpty() && modifiers.get(0) <= 24;
        modifiers.clear();
        return single ? "real" : "double precision";
      }
      default -> {}
    }
    return name;
  }

  private void intervalFields(List<Integer> modifiers) {
    while (TypeNames.isIntervalField(at.token())) {
      at.skip(1);
      if (at.sees("to") && TypeNames.isIntervalField(at.peek(1))) {
        at.skip(1);
      }
    }
    if (modifiers.isEmpty() && at.seesSymbol("(")) {
      readModifiers(modifiers);
    }
  }

  private void modifiers(List<Integer> modifiers) throws UnreadableException {
    if (at.seesSymbol("(")) {
      readModifiers(modifiers);
      if (at.atEnd() && !at.tokens().at(at.tokens().size() - 1).isSymbol(")")) {
        throw new UnreadableException();
      }
    }
  }

  private void readModifiers(List<Integer> modifiers) {
    int sign = 1;
    at.skip(1);
    while (!at.atEnd() && !at.takeSymbol(")")) {
      Token token = at.next();
      if (token.kind() == TokenKind.NUMBER) {
        modifiers.add(sign * TypeNames.integer(token.value()));
      }
      sign = token.isSymbol("-") ? -1 : 1;
    }
  }

  private int arrayDimensions() throws UnreadableException {
    int dimensions = 0;
    if (at.take("array")) {
      dimensions = 1;
      if (!at.seesSymbol("[")) {
        return dimensions;
      }
      dimensions = 0;
    }
    while (at.takeSymbol("[")) {
      if (at.token().kind() == TokenKind.NUMBER) {
        at.skip(1);
      }
      at.expectSymbol("]");
      dimensions++;
    }
    return dimensions;
  }
}
