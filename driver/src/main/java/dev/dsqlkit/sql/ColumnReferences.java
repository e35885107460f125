package dev.dsqlkit.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds references to columns by name, in a statement of which no grammar is read. What may as well
 * be the name of a table, a function, an alias or a column that is being defined is no reference;
 * and where a name is used in such a way, none of its other uses in the statement is one.
 */
final class ColumnReferences {
  /** Words behind which, at the same depth of parentheses, a list of expressions stands. */
  private static final Set<String> BEFORE_EXPRESSIONS =
      Set.of(
          "select",
          "where",
          "having",
          "by",
          "on",
          "returning",
          "case",
          "when",
          "then",
          "else",
          "values",
          "and",
          "or",
          "not",
          "limit",
          "offset");

  /** Words behind which names of other things stand. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "from",
          "into",
          "update",
          "join",
          "with",
          "table",
          "using",
          "as",
          "create",
          "alter",
          "drop",
          "of",
          "window",
          "column",
          "constraint",
          "to",
          "set",
          "rename",
          "add",
          "index",
          "key",
          "unique",
          "delete",
          "insert",
          "conflict",
          "for",
          "domain",
          "view",
          "function",
          "recursive");

  private final TokenRange tokens;
  private final Set<String> wanted;
  private final List<ColumnReference> found = new ArrayList<>();
  private final Set<String> otherwiseUsed = new HashSet<>();
  private final Deque<Boolean> outer = new ArrayDeque<>();
  private boolean expressions;

  private ColumnReferences(TokenRange tokens, Set<String> wanted) {
    this.tokens = tokens;
    this.wanted = wanted;
  }

  /**
   * Of the columns that are asked for.
   *
   * @param names as they are folded
   */
  static List<ColumnReference> in(TokenRange tokens, Set<String> names) {
    ColumnReferences references = new ColumnReferences(tokens, names);
    for (int i = 0; i < tokens.size(); i++) {
      references.read(i);
    }
    return references.found.stream()
        .filter(reference -> !references.otherwiseUsed.contains(reference.column()))
        .toList();
  }

  private void read(int i) {
    Token token = tokens.at(i);
    if (token.isSymbol("(")) {
      outer.push(expressions);
    } else if (token.isSymbol(")")) {
      expressions = !outer.isEmpty() && outer.pop();
    } else if (token.isName() && wanted.contains(token.value())) {
      judge(i, token);
    } else if (token.kind() == TokenKind.IDENTIFIER) {
      boolean distinctFrom = token.is("from") && tokens.is(i - 1, "distinct");
      expressions |= BEFORE_EXPRESSIONS.contains(token.value());
      expressions &= distinctFrom || !BEFORE_NAMES.contains(token.value());
    }
  }

  private void judge(int i, Token token) {
    if (tokens.isSymbol(i + 1, ".") || tokens.isSymbol(i + 1, "(")) {
      return;
    }
    int start = i;
    while (tokens.isSymbol(start - 1, ".") && tokens.at(start - 2).isName()) {
      start -= 2;
    }
    if (isExpression(start)) {
      String qualifier = start == i ? "" : tokens.at(i - 2).value();
      found.add(new ColumnReference(qualifier, token.value(), tokens.at(start)));
    } else if (start == i) {
      otherwiseUsed.add(token.value());
    }
  }

  private boolean isExpression(int start) {
    if (start == 0) {
      return false;
    }
    Token before = tokens.at(start - 1);
    return switch (before.kind()) {
      case OPERATOR -> !before.value().equals("*") || expressions;
      case PUNCTUATION ->
          before.value().equals("[")
              || (expressions && (before.value().equals("(") || before.value().equals(",")));
      case IDENTIFIER ->
          expressions && (BEFORE_EXPRESSIONS.contains(before.value()) || isOperator(before));
      default -> false;
    };
  }

  private static boolean isOperator(Token word) {
    return word.is("distinct")
        || word.is("all")
        || word.is("between")
        || word.is("from")
        || word.is("like")
        || word.is("in");
  }
}
