package dev.dsqlkit.migrate.format;

import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;
import java.util.Set;

/** Whether a space stands between two tokens. */
final class Spacing {
  /** Keywords that have a list or an expression behind them, where a name would have arguments. */
  private static final Set<String> BEFORE_LIST =
      Set.of(
          "as",
          "identity",
          "check",
          "key",
          "unique",
          "values",
          "in",
          "include",
          "on",
          "with",
          "using",
          "and",
          "or",
          "not",
          "where",
          "when",
          "then",
          "else",
          "case",
          "distinct",
          "from",
          "join",
          "select",
          "by",
          "any",
          "all",
          "some",
          "returns",
          "over",
          "filter",
          "default",
          "exists",
          "like",
          "between",
          "is",
          "null",
          "set",
          "conflict",
          "returning",
          "having",
          "union",
          "except",
          "intersect",
          "update");

  private Spacing() {}

  /** Between the token at an index of a list without comments and the one before it. */
  static boolean before(List<Piece> tokens, int index) {
    Token token = tokens.get(index).token();
    Token previous = tokens.get(index - 1).token();
    if (token == null || previous == null) {
      return true;
    }
    if (previous.isSymbol("(")
        || previous.isSymbol("[")
        || previous.isSymbol(".")
        || previous.isSymbol("::")
        || previous.isSymbol(":")
        || previous.isSymbol("..")) {
      return false;
    }
    if (token.isSymbol(",")
        || token.isSymbol(")")
        || token.isSymbol("]")
        || token.isSymbol(".")
        || token.isSymbol("..")
        || token.isSymbol("::")
        || token.isSymbol(":")) {
      // An operator must not grow together with what follows it.
      return previous.kind() == TokenKind.OPERATOR && token.isSymbol(":");
    }
    if (token.isSymbol("(")) {
      return beforeParenthesis(tokens, index, previous);
    }
    if (token.isSymbol("[")) {
      return !previous.isName() && !previous.isSymbol(")") && !previous.isSymbol("]");
    }
    return !isSign(tokens, index - 1);
  }

  private static boolean beforeParenthesis(List<Piece> tokens, int index, Token previous) {
    if (!previous.isName()) {
      return true;
    }
    if (previous.kind() == TokenKind.IDENTIFIER && BEFORE_LIST.contains(previous.value())) {
      return true;
    }
    return isDefined(tokens, index);
  }

  /** The name behind TABLE, REFERENCES, INTO, and ON of an index has its columns behind it. */
  private static boolean isDefined(List<Piece> tokens, int index) {
    int name = index - 1;
    while (name >= 2 && tokens.get(name - 1).isSymbol(".")) {
      name -= 2;
    }
    if (name < 1) {
      return false;
    }
    Piece before = tokens.get(name - 1);
    boolean ofView = before.is("view") && tokens.get(0).is("create");
    boolean ofIndex = before.is("on") && tokens.get(0).is("create");
    return before.is("table")
        || before.is("exists")
        || before.is("references")
        || before.is("into")
        || before.is("copy")
        || ofView
        || ofIndex;
  }

  /** A minus or plus that belongs to the number behind it. */
  private static boolean isSign(List<Piece> tokens, int index) {
    Token token = tokens.get(index).token();
    if (token == null || !(token.isSymbol("-") || token.isSymbol("+"))) {
      return false;
    }
    if (index == 0) {
      return true;
    }
    Token before = tokens.get(index - 1).token();
    return before != null
        && (before.isSymbol("(")
            || before.isSymbol(",")
            || before.isSymbol("[")
            || before.is("by")
            || before.is("with")
            || before.is("minvalue")
            || before.is("maxvalue")
            || before.is("default")
            || before.is("return"));
  }
}
