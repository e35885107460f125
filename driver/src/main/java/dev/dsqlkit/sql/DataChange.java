package dev.dsqlkit.sql;

/** Recognises data-modifying statements where their verbs could also be names. */
final class DataChange {
  private DataChange() {}

  static boolean startsAt(TokenRange tokens, int verb) {
    if (tokens.is(verb, "insert") || tokens.is(verb, "merge")) {
      return tokens.is(verb + 1, "into");
    }
    if (tokens.is(verb, "delete")) {
      return tokens.is(verb + 1, "from");
    }
    return tokens.is(verb, "update") && updates(tokens, verb + 1);
  }

  /** UPDATE [ONLY] name [*] [[AS] alias] SET. */
  private static boolean updates(TokenRange tokens, int start) {
    if (tokens.is(start, "only")) {
      return true;
    }
    int i = Names.end(tokens, start);
    if (i == start) {
      return false;
    }
    if (tokens.isSymbol(i, "*")) {
      i++;
    }
    return tokens.is(i, "set") || tokens.is(i + 1, "set") || tokens.is(i + 2, "set");
  }
}
