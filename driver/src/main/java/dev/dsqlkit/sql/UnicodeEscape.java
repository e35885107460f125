package dev.dsqlkit.sql;

/**
 * The escape character of {@code U&'...'} and {@code U&"..."}, which a UESCAPE clause may change.
 *
 * @param end offset behind the clause, or behind the literal if there is none
 */
record UnicodeEscape(char character, int end) {

  /** Reads {@code UESCAPE 'c'} behind the literal that ends here. */
  static UnicodeEscape behind(String sql, int literalEnd) {
    int word = skip(sql, literalEnd);
    if (sql.regionMatches(true, word, "uescape", 0, 7)) {
      int quote = skip(sql, word + 7);
      if (quote + 2 < sql.length() && sql.charAt(quote) == '\'' && sql.charAt(quote + 2) == '\'') {
        return new UnicodeEscape(sql.charAt(quote + 1), quote + 3);
      }
    }
    return new UnicodeEscape('\\', literalEnd);
  }

  private static int skip(String sql, int start) {
    int i = start;
    while (i < sql.length()) {
      if (Characters.isSpace(sql.charAt(i))) {
        i++;
      } else if (sql.startsWith("--", i)) {
        i = Comments.lineEnd(sql, i);
      } else if (sql.startsWith("/*", i) && Comments.blockEnd(sql, i) > 0) {
        i = Comments.blockEnd(sql, i);
      } else {
        return i;
      }
    }
    return i;
  }

  String decode(String text) {
    if (text.indexOf(character) < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != character) {
        decoded.append(c);
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == character) {
        decoded.append(c);
        i += 2;
      } else {
        i = codePoint(text, i, decoded);
      }
    }
    return decoded.toString();
  }

  private static int codePoint(String text, int escape, StringBuilder decoded) {
    boolean longForm = escape + 1 < text.length() && text.charAt(escape + 1) == '+';
    int start = escape + (longForm ? 2 : 1);
    int end = start + (longForm ? 6 : 4);
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        decoded.append(text.charAt(escape));
        return escape + 1;
      }
      value = value * 16 + digit;
    }
    if (Character.isValidCodePoint(value)) {
      decoded.appendCodePoint(value);
    }
    return end;
  }
}
