package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a statement that stand outside of all parentheses. */
final class TopLevel {
  private TopLevel() {}

  static List<Token> tokens(SqlStatement statement) {
    return tokens(statement.tokens());
  }

  static List<Token> tokens(List<Token> all) {
    List<Token> outside = new ArrayList<>();
    int depth = 0;
    for (Token token : all) {
      if (token.isSymbol("(") || token.isSymbol("[")) {
        depth++;
      } else if (token.isSymbol(")") || token.isSymbol("]")) {
        depth--;
      } else if (depth == 0) {
        outside.add(token);
      }
    }
    return outside;
  }

  /** How many arguments a list of them has. */
  static int arguments(List<Token> list) {
    if (list.isEmpty()) {
      return 0;
    }
    return 1 + (int) tokens(list).stream().filter(token -> token.isSymbol(",")).count();
  }
}
