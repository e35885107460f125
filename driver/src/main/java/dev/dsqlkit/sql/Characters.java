package dev.dsqlkit.sql;

/** The character classes of PostgreSQL's scanner. */
final class Characters {
  private static final byte SPACE = 1;
  private static final byte DIGIT = 2;
  private static final byte LETTER = 4;
  private static final byte OPERATOR = 8;
  private static final byte DOLLAR = 16;

  private static final byte[] CLASS = new byte[128];
  private static final String[] STRING = new String[128];

  static {
    mark(" \t\n\r\f\u000B", SPACE);
    mark("0123456789", DIGIT);
    mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
    mark("~!@#^&|`?+-*/%<>=", OPERATOR);
    mark("$", DOLLAR);
    for (char c = 0; c < STRING.length; c++) {
      STRING[c] = String.valueOf(c).intern();
    }
  }

  private Characters() {}

  private static void mark(String characters, byte characterClass) {
    for (int i = 0; i < characters.length(); i++) {
      CLASS[characters.charAt(i)] = characterClass;
    }
  }

  static boolean isSpace(char c) {
    return c < 128 && CLASS[c] == SPACE;
  }

  static boolean isDigit(char c) {
    return c < 128 && CLASS[c] == DIGIT;
  }

  static boolean isOperator(char c) {
    return c < 128 && CLASS[c] == OPERATOR;
  }

  /** Every character beyond ASCII counts as a letter. */
  static boolean startsIdentifier(char c) {
    return c >= 128 || CLASS[c] == LETTER;
  }

  static boolean continuesIdentifier(char c) {
    return c >= 128 || (CLASS[c] & (LETTER | DIGIT | DOLLAR)) != 0;
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  static String asString(char ascii) {
    return STRING[ascii];
  }

  /** Folds ASCII letters only, as PostgreSQL does with UTF-8. */
  static String fold(String text, int start, int end) {
    StringBuilder folded = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      folded.append(lower(text.charAt(i)));
    }
    return folded.toString();
  }
}
