package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads the objects of GRANT and REVOKE. */
final class GrantReader {
  private GrantReader() {}

  static ObjectReference read(TokenRange tokens) throws UnreadableException {
    boolean cascade = tokens.is(tokens.size() - 1, "cascade");
    int on = 0;
    while (on < tokens.size() && !tokens.is(on, "on")) {
      on++;
    }
    Cursor at = new Cursor(tokens, on + 1);
    if (on == tokens.size()) {
      at = new Cursor(tokens, 1);
      return new ObjectReference("ROLE", names(at), false, cascade, false, at.rest());
    }
    String type = type(at);
    return new ObjectReference(type, names(at), false, cascade, false, at.rest());
  }

  private static String type(Cursor at) throws UnreadableException {
    if (at.take("all")) {
      String objects = at.name();
      at.expect("in");
      at.expect("schema");
      return ObjectReader.upper("all " + objects + " in schema");
    }
    if (at.take("foreign", "data", "wrapper")) {
      return "FOREIGN DATA WRAPPER";
    }
    if (at.take("foreign", "server")) {
      return "FOREIGN SERVER";
    }
    if (at.take("large", "object")) {
      return "LARGE OBJECT";
    }
    Token word = at.token();
    Token next = at.peek(1);
    boolean named = next.isName() && !next.is("to") && !next.is("from");
    boolean typed = word.kind() == TokenKind.IDENTIFIER && isObjectType(word.value()) && named;
    return typed ? ObjectReader.upper(at.next().value()) : "TABLE";
  }

  /** Without one of these words the objects are tables; TO and FROM are reserved. */
  private static boolean isObjectType(String word) {
    return switch (word) {
      case "table",
          "sequence",
          "database",
          "domain",
          "function",
          "procedure",
          "routine",
          "language",
          "schema",
          "tablespace",
          "type",
          "parameter" ->
          true;
      default -> false;
    };
  }

  private static List<QualifiedName> names(Cursor at) throws UnreadableException {
    List<QualifiedName> names = new ArrayList<>();
    do {
      if (at.token().kind() == TokenKind.NUMBER) {
        at.skip(1);
        continue;
      }
      names.add(at.qualifiedName());
      if (at.seesSymbol("(")) {
        at.parenthesized();
      }
    } while (at.takeSymbol(","));
    return List.copyOf(names);
  }
}
