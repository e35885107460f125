package dev.dsqlkit.jdbc;

/** Bytes of a text in UTF-8, the only encoding of Aurora DSQL. */
final class Utf8 {
  private Utf8() {}

  static int length(CharSequence text) {
    return length(text, 0, text.length());
  }

  static int length(CharSequence text, int start, int end) {
    int bytes = end - start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // Half of a surrogate pair: two of its four bytes.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }
}
