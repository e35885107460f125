package dev.dsqlkit.migrate.report;

/**
 * Text without the characters that a terminal would obey, that turn the direction of writing, or
 * that cannot be written: {@code <1B>} stands for a control character and for a byte that was no
 * UTF-8, {@code <U+202E>} for others.
 */
final class Harmless {
  /** What a message may have; a script can make the service's text any length. */
  private static final int LONGEST = 400;

  private static final int FIRST_BYTE = 0xDC80;
  private static final int LAST_BYTE = 0xDCFF;

  private Harmless() {}

  /** One line. */
  static String line(String text) {
    int odd = 0;
    while (odd < text.length() && isPlain(text.charAt(odd))) {
      odd++;
    }
    if (odd == text.length()) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isHarmful(c)) {
                line.append(named(c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  /** One line without the middle if it is very long. */
  static String shortLine(String text) {
    if (text.length() <= LONGEST) {
      return line(text);
    }
    int head = LONGEST * 3 / 4;
    return line(text.substring(0, head))
        + " ... "
        + line(text.substring(text.length() - (LONGEST - head)));
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F;
  }

  static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (codePoint & 0xFFFE) == 0xFFFE;
    };
  }

  /** What a harmful character is shown as. */
  static String named(int codePoint) {
    if (codePoint < ' ' || codePoint == 0x7F) {
      return "<%02X>".formatted(codePoint);
    }
    return codePoint >= FIRST_BYTE && codePoint <= LAST_BYTE
        ? "<%02X>".formatted(codePoint & 0xFF)
        : "<U+%04X>".formatted(codePoint);
  }
}
