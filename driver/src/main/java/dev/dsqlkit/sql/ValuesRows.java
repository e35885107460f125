package dev.dsqlkit.sql;

/** Counts the rows of an INSERT. */
final class ValuesRows {
  private ValuesRows() {}

  static int count(TokenRange tokens, StatementKind kind) {
    if (kind != StatementKind.INSERT) {
      return 0;
    }
    int i = tokens.is(0, "with") ? WithClause.mainVerb(tokens, 0) : 0;
    int depth = 0;
    for (; i < tokens.size(); i++) {
      if (tokens.isSymbol(i, "(")) {
        depth++;
      } else if (tokens.isSymbol(i, ")")) {
        depth--;
      } else if (depth == 0 && tokens.is(i, "values") && tokens.isSymbol(i + 1, "(")) {
        return rows(tokens, i + 1);
      } else if (depth == 0 && tokens.is(i, "select")) {
        return 0;
      }
    }
    return 0;
  }

  private static int rows(TokenRange tokens, int open) {
    int rows = 0;
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.isSymbol(i, "(")) {
        depth++;
      } else if (tokens.isSymbol(i, ")")) {
        depth--;
        if (depth == 0) {
          rows++;
          if (!tokens.isSymbol(i + 1, ",")) {
            return rows;
          }
        }
      }
    }
    return rows;
  }
}
