package dev.dsqlkit.sql;

/** Decodes the content of {@code E'...'}. */
final class BackslashEscapes {
  private BackslashEscapes() {}

  static String decode(String sql, int start, int end) {
    StringBuilder decoded = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      char c = sql.charAt(i);
      if (c == '\'') {
        decoded.append(c);
        i += 2;
      } else if (c == '\\' && i + 1 < end) {
        i = escape(sql, i + 1, end, decoded);
      } else {
        decoded.append(c);
        i++;
      }
    }
    return decoded.toString();
  }

  private static int escape(String sql, int at, int end, StringBuilder decoded) {
    char c = sql.charAt(at);
    switch (c) {
      case 'b' -> decoded.append('\b');
      case 'f' -> decoded.append('\f');
      case 'n' -> decoded.append('\n');
      case 'r' -> decoded.append('\r');
      case 't' -> decoded.append('\t');
      case 'v' -> decoded.append('\u000B');
      case 'x' -> {
        return number(sql, at + 1, end, 16, 2, 'x', decoded);
      }
      case 'u' -> {
        return number(sql, at + 1, end, 16, 4, 'u', decoded);
      }
      case 'U' -> {
        return number(sql, at + 1, end, 16, 8, 'U', decoded);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return number(sql, at, end, 8, 3, c, decoded);
      }
      default -> decoded.append(c);
    }
    return at + 1;
  }

  private static int number(
      String sql, int start, int end, int radix, int limit, char name, StringBuilder decoded) {
    int value = 0;
    int i = start;
    while (i < end && i < start + limit && Character.digit(sql.charAt(i), radix) >= 0) {
      value = value * radix + Character.digit(sql.charAt(i), radix);
      i++;
    }
    if (i == start) {
      decoded.append(name);
    } else if (Character.isValidCodePoint(value)) {
      decoded.appendCodePoint(value);
    }
    return i;
  }
}
