package dev.dsqlkit.sql;

/** Skips the list of common table expressions in front of a query. */
final class WithClause {
  private WithClause() {}

  /**
   * The index of the verb behind a WITH clause; the index of WITH if there is none. A verb that
   * names a common table expression is not mistaken: the verb follows a closing parenthesis or a
   * SEARCH or CYCLE clause, never a comma or RECURSIVE.
   */
  static int mainVerb(TokenRange tokens, int with) {
    int depth = 0;
    for (int i = with + 1; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (token.isSymbol("(")) {
        depth++;
        if (depth == 1 && tokens.isSymbol(i - 1, ")")) {
          return i;
        }
      } else if (token.isSymbol(")")) {
        depth--;
        if (depth < 0) {
          return with;
        }
      } else if (depth == 0 && isVerb(token) && canEndBefore(tokens, with, i)) {
        return i;
      }
    }
    return with;
  }

  private static boolean isVerb(Token token) {
    if (token.kind() != TokenKind.IDENTIFIER) {
      return false;
    }
    return switch (token.value()) {
      case "select", "values", "table", "insert", "update", "delete", "merge" -> true;
      default -> false;
    };
  }

  /**
   * Whether the query of a common table expression has its verb at the index.
   *
   * @param open the innermost parenthesis that is open there
   */
  static boolean isCommonTableVerb(TokenRange tokens, int open, int index) {
    int first = open + 1;
    boolean commonTable = tokens.is(open - 1, "as") || tokens.is(open - 1, "materialized");
    return commonTable
        && (first == index || (tokens.is(first, "with") && canEndBefore(tokens, first, index)));
  }

  /** Whether a common table expression can end right before the index. */
  static boolean canEndBefore(TokenRange tokens, int with, int index) {
    if (index == with + 1) {
      return false;
    }
    Token before = tokens.at(index - 1);
    if (before.isSymbol(")")) {
      return true;
    }
    // SEARCH ... SET name, CYCLE ... USING name: the name cannot be followed by one more name.
    return before.isName() && (tokens.is(index - 2, "set") || tokens.is(index - 2, "using"));
  }
}
