package dev.dsqlkit.sql;

/**
 * Recognises {@code SELECT nextval('s')} and its like: calls of generators and nothing else, so
 * that the result depends on no data.
 */
final class GeneratorSelect {
  private static final int NONE = -1;

  private GeneratorSelect() {}

  static boolean matches(TokenRange tokens) {
    int end = tokens.is(0, "select") ? output(tokens, 1) : NONE;
    while (tokens.isSymbol(end, ",")) {
      end = output(tokens, end + 1);
    }
    return end == tokens.size();
  }

  /** The index behind the call and its alias. */
  private static int output(TokenRange tokens, int start) {
    int end = call(tokens, start);
    if (end == NONE) {
      return NONE;
    }
    if (tokens.is(end, "as")) {
      return tokens.at(end + 1).isName() ? end + 2 : NONE;
    }
    // ISNULL and NOTNULL are operators, but no column names.
    return Keywords.isColumnName(tokens.at(end)) ? end + 1 : end;
  }

  private static int call(TokenRange tokens, int start) {
    int name = behindSchema(tokens, start);
    if (!tokens.at(name).isName() || !tokens.isSymbol(name + 1, "(")) {
      return NONE;
    }
    int close =
        switch (tokens.at(name).value()) {
          case "nextval" -> sequence(tokens, name + 2);
          case "gen_random_uuid", "clock_timestamp" -> name + 2;
          default -> NONE;
        };
    return tokens.isSymbol(close, ")") ? close + 1 : NONE;
  }

  /** The index behind a constant that names a sequence. */
  private static int sequence(TokenRange tokens, int literal) {
    if (tokens.at(literal).kind() != TokenKind.STRING) {
      return NONE;
    }
    if (!tokens.isSymbol(literal + 1, "::")) {
      return literal + 1;
    }
    int type = behindSchema(tokens, literal + 2);
    return isNamed(tokens.at(type), "regclass") ? type + 1 : NONE;
  }

  private static int behindSchema(TokenRange tokens, int start) {
    boolean schema = isNamed(tokens.at(start), "pg_catalog") && tokens.isSymbol(start + 1, ".");
    return schema ? start + 2 : start;
  }

  private static boolean isNamed(Token token, String name) {
    return token.isName() && token.value().equals(name);
  }
}
