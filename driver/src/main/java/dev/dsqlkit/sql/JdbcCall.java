package dev.dsqlkit.sql;

/** The JDBC escapes {@code {call f(...)}} and {@code {? = call f(...)}}. */
final class JdbcCall {
  private JdbcCall() {}

  static boolean startsAt(TokenRange tokens, int brace) {
    if (tokens.is(brace + 1, "call")) {
      return true;
    }
    return tokens.at(brace + 1).kind() == TokenKind.BIND
        && tokens.isSymbol(brace + 2, "=")
        && tokens.is(brace + 3, "call");
  }
}
