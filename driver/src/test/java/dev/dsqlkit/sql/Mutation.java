package dev.dsqlkit.sql;

import java.util.Locale;
import java.util.Random;

/** Changes white space, comments and case without changing what PostgreSQL reads. */
final class Mutation {
  private static final String[] GAPS = {
    " ", "\n", "\t ", " /* ; ' \" */ ", " -- it's; $$\n", "\r\n", " /* a /* b; */ */ ", "\f"
  };

  private Mutation() {}

  static String of(String sql, Random random) {
    StringBuilder mutant = new StringBuilder(sql.length() * 2);
    int copied = 0;
    Token before = null;
    for (Token token : Lexer.read(sql, false)) {
      boolean gap = token.start() > copied;
      // A line end between two strings would join them.
      boolean strings = before != null && isString(before) && isString(token);
      if (gap && !strings) {
        mutant.append(GAPS[random.nextInt(GAPS.length)]);
      } else {
        mutant.append(sql, copied, token.start());
      }
      String text = sql.substring(token.start(), token.end());
      mutant.append(token.kind() == TokenKind.IDENTIFIER ? recased(text, random) : text);
      copied = token.end();
      before = token;
    }
    return mutant.append(sql, copied, sql.length()).toString();
  }

  private static boolean isString(Token token) {
    return token.kind() == TokenKind.STRING || token.kind() == TokenKind.BIT_STRING;
  }

  private static String recased(String word, Random random) {
    if (word.chars().anyMatch(c -> c > 127)) {
      return word;
    }
    return switch (random.nextInt(3)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> word.toLowerCase(Locale.ROOT);
      default -> word;
    };
  }
}
