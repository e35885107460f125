package dev.dsqlkit.sql;

/** Finds matching parentheses without recursion. */
final class Parentheses {
  private Parentheses() {}

  /** The index of the parenthesis that closes the one at the index; the size if there is none. */
  static int close(TokenRange tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (token.kind() == TokenKind.PUNCTUATION) {
        if (token.value().equals("(")) {
          depth++;
        } else if (token.value().equals(")")) {
          depth--;
          if (depth <= 0) {
            return i;
          }
        }
      }
    }
    return tokens.size();
  }
}
