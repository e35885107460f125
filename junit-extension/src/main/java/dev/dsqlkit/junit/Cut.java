package dev.dsqlkit.junit;

/** Cuts long texts. */
final class Cut {
  private Cut() {}

  /**
   * The text, or its beginning with an ellipsis.
   *
   * @param length in characters, the ellipsis included
   */
  static String to(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    // Half of a surrogate pair is no character.
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
