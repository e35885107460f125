package dev.dsqlkit.sql;

/**
 * Finds calls of the functions of sequences. Any name in front of a parenthesis counts, since one
 * that is overlooked is worse than a table of that name.
 */
final class SequenceCalls {
  private SequenceCalls() {}

  static boolean ofState(TokenRange tokens) {
    return calls(tokens, "currval") || calls(tokens, "lastval") || calls(tokens, "setval");
  }

  static boolean ofNextval(TokenRange tokens) {
    return calls(tokens, "nextval");
  }

  private static boolean calls(TokenRange tokens, String function) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      boolean named = token.isName() && token.value().equals(function);
      // pgjdbc adds the parentheses that {call lastval} leaves out.
      if (named && (tokens.isSymbol(i + 1, "(") || tokens.isSymbol(i + 1, "}"))) {
        return true;
      }
    }
    return !tokens.isReadable();
  }
}
