package dev.dsqlkit.sql;

/**
 * Finds out whether the order of a statement's rows, or the choice of them, can be more than
 * chance. In doubt it can.
 *
 * <p>The operands of set operations belong to the top level, with parentheses or without; all other
 * subqueries do not.
 */
final class TopLevelOrder {
  private final TokenRange tokens;
  private int index;

  /** Open parentheses around queries of the top level; they enclose all others. */
  private int operands;

  /** Other open parentheses. */
  private int others;

  /** Which of the others is the outermost around a subquery; 0 if none is. */
  private int subquery;

  private boolean queryNext = true;

  /** Whether the token before is only a name, whatever word it is. */
  private boolean labelBefore;

  /** Whether the query of an INSERT may be next, or its columns before it. */
  private boolean sourceNext;

  private TopLevelOrder(TokenRange tokens) {
    this.tokens = tokens;
  }

  static boolean promised(TokenRange tokens, StatementKind kind) {
    return switch (kind) {
      case SELECT, INSERT, UPDATE, DELETE, MERGE ->
          tokens.isSymbol(0, "{") || !tokens.isReadable() || new TopLevelOrder(tokens).found();
      default -> true;
    };
  }

  private boolean found() {
    for (; index < tokens.size(); index++) {
      Token token = tokens.at(index);
      boolean queryHere = queryNext;
      queryNext = false;
      labelBefore = isLabel();
      boolean found =
          switch (token.kind()) {
            case PUNCTUATION -> mark(token.value(), queryHere);
            case IDENTIFIER -> !labelBefore && word(token.value(), queryHere);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return operands + others > 0;
  }

  private boolean mark(String mark, boolean queryHere) {
    if (mark.equals("(")) {
      open(queryHere);
    } else if (mark.equals(")")) {
      return !close();
    }
    return false;
  }

  private void open(boolean queryHere) {
    boolean source = sourceNext && (startsQuery(index + 1) || tokens.isSymbol(index + 1, "("));
    if (others == 0 && (queryHere || source)) {
      operands++;
      queryNext = true;
      return;
    }
    others++;
    if (subquery == 0 && startsQuery(index + 1)) {
      subquery = others;
    }
  }

  private boolean close() {
    if (others == 0) {
      return --operands >= 0;
    }
    if (subquery == others) {
      subquery = 0;
    }
    others--;
    return true;
  }

  private boolean startsQuery(int i) {
    return tokens.is(i, "select")
        || tokens.is(i, "with")
        || tokens.is(i, "table")
        || (tokens.is(i, "values") && tokens.isSymbol(i + 1, "("));
  }

  /** Behind a dot or AS even a reserved word is only a name, AS itself included. */
  private boolean isLabel() {
    return tokens.isSymbol(index - 1, ".") || (tokens.is(index - 1, "as") && !labelBefore);
  }

  private boolean word(String word, boolean queryHere) {
    if (word.equals("over")) {
      return subquery == 0 && isWindow();
    }
    return others == 0 && topLevelWord(word, queryHere);
  }

  private boolean isWindow() {
    return tokens.isSymbol(index - 1, ")")
        && (tokens.isSymbol(index + 1, "(") || Keywords.isColumnName(tokens.at(index + 1)));
  }

  private boolean topLevelWord(String word, boolean queryHere) {
    switch (word) {
      case "order", "limit", "offset", "fetch" -> {
        return true;
      }
      case "union", "intersect", "except" -> queryNext = true;
      case "all", "distinct" -> {
        queryNext = isSetOperation(index - 1);
        return tokens.is(index, "distinct", "on");
      }
      case "with" -> {
        return (queryHere || sourceNext) && !skipCommonTables();
      }
      case "into" -> {
        if (tokens.is(index - 1, "insert")) {
          index = Names.end(tokens, index + 1) - 1;
          sourceNext = true;
        }
      }
      case "select", "values", "table", "default" -> sourceNext = false;
      default -> {}
    }
    return false;
  }

  private boolean isSetOperation(int i) {
    return tokens.is(i, "union") || tokens.is(i, "intersect") || tokens.is(i, "except");
  }

  private boolean skipCommonTables() {
    int verb = WithClause.mainVerb(tokens, index);
    boolean skipped = verb > index;
    index = verb - 1;
    queryNext = true;
    return skipped;
  }
}
