package dev.dsqlkit.sql;

import java.util.List;

/** Finds where expressions end that no parentheses enclose. */
final class Expressions {
  private Expressions() {}

  /**
   * The tokens of a column default: PostgreSQL's {@code b_expr}, which ends at the first word that
   * starts another constraint or column attribute, or at the comma or parenthesis that ends the
   * column.
   */
  static List<Token> columnDefault(Cursor at) {
    int start = at.index();
    int depth = 0;
    while (!at.atEnd()) {
      Token token = at.token();
      if (isOpening(token)) {
        depth++;
      } else if (isClosing(token)) {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (depth == 0 && at.index() > start && endsDefault(at)) {
        break;
      }
      at.skip(1);
    }
    return at.since(start);
  }

  private static boolean isOpening(Token token) {
    return token.isSymbol("(") || token.isSymbol("[");
  }

  private static boolean isClosing(Token token) {
    return token.isSymbol(")") || token.isSymbol("]");
  }

  private static boolean endsDefault(Cursor at) {
    Token token = at.token();
    if (token.isSymbol(",")) {
      return true;
    }
    Token before = at.peek(-1);
    if (token.kind() != TokenKind.IDENTIFIER || before.isSymbol(".")) {
      return false;
    }
    return switch (token.value()) {
      case "not", "null" -> !before.is("is") && !before.is("not");
      case "constraint",
          "check",
          "primary",
          "unique",
          "references",
          "default",
          "collate",
          "deferrable",
          "initially" ->
          true;
      case "generated" -> at.peek(1).is("always") || at.peek(1).is("by");
      default -> false;
    };
  }

  /** The tokens up to a comma outside of parentheses, or to the end. */
  static List<Token> upToComma(Cursor at) {
    int start = at.index();
    int depth = 0;
    while (!at.atEnd()) {
      Token token = at.token();
      if (isOpening(token)) {
        depth++;
      } else if (isClosing(token)) {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (depth == 0 && token.isSymbol(",")) {
        break;
      }
      at.skip(1);
    }
    return at.since(start);
  }
}
