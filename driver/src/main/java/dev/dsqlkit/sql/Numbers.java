package dev.dsqlkit.sql;

/** Finds where numeric literals end. */
final class Numbers {
  private Numbers() {}

  /** The offset behind the number that starts here with a digit, or with a dot and a digit. */
  static int end(String sql, int start) {
    int radix = radix(sql, start);
    if (radix != 10) {
      int end = digits(sql, start + 2, radix, true);
      if (end > start + 2) {
        return end;
      }
    }
    int end = digits(sql, start, 10, false);
    // "1..10" is a range of PL/pgSQL, not the number "1."
    if (charAt(sql, end) == '.' && charAt(sql, end + 1) != '.') {
      end = digits(sql, end + 1, 10, false);
    }
    return exponentEnd(sql, end);
  }

  private static int radix(String sql, int start) {
    if (sql.charAt(start) != '0') {
      return 10;
    }
    return switch (charAt(sql, start + 1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  /** Single underscores may stand between digits, and before the first one behind a radix. */
  private static int digits(String sql, int start, int radix, boolean leadingUnderscore) {
    int end = start;
    while (true) {
      int digit = end;
      if (charAt(sql, end) == '_' && (end > start || leadingUnderscore)) {
        digit++;
      }
      char c = charAt(sql, digit);
      if (c >= 0x80 || Character.digit(c, radix) < 0) {
        return end;
      }
      end = digit + 1;
    }
  }

  private static int exponentEnd(String sql, int mantissaEnd) {
    char c = charAt(sql, mantissaEnd);
    if (c != 'e' && c != 'E') {
      return mantissaEnd;
    }
    int sign = mantissaEnd + 1;
    if (charAt(sql, sign) == '+' || charAt(sql, sign) == '-') {
      sign++;
    }
    int end = digits(sql, sign, 10, false);
    return end > sign ? end : mantissaEnd;
  }

  private static char charAt(String sql, int index) {
    return index < sql.length() ? sql.charAt(index) : 0;
  }
}
