package dev.dsqlkit.sql;

/** Turns the body of a SQL function that is not a string into statements. */
final class SqlBody {
  private SqlBody() {}

  /** The statements between BEGIN ATOMIC and END, or SELECT for RETURN. */
  static String text(TokenRange body) {
    if (body.is(0, "return")) {
      return "SELECT " + join(body.slice(1, body.size()));
    }
    int end = body.size();
    return join(body.slice(2, body.is(end - 1, "end") ? end - 1 : end));
  }

  /** The tokens with single spaces between them, so that comments cannot hide anything. */
  private static String join(TokenRange tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      if (text.length() > 0) {
        text.append(' ');
      }
      text.append(written(token));
    }
    return text.toString();
  }

  private static String written(Token token) {
    return switch (token.kind()) {
      case QUOTED_IDENTIFIER -> '"' + token.value().replace("\"", "\"\"") + '"';
      case STRING -> stringLiteral(token.value());
      case BIT_STRING -> "B'" + token.value() + "'";
      default -> token.value();
    };
  }

  private static String stringLiteral(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }
}
