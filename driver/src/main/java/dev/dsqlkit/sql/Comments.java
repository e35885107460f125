package dev.dsqlkit.sql;

/** Finds where comments end. */
final class Comments {
  private Comments() {}

  /** The offset of the line end behind {@code --}; CR alone ends a line too. */
  static int lineEnd(String sql, int start) {
    int end = start;
    while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The offset behind a nesting block comment, or -1 if it never ends. */
  static int blockEnd(String sql, int start) {
    int depth = 0;
    int last = sql.length() - 1;
    for (int i = start; i < last; i++) {
      char c = sql.charAt(i);
      char following = sql.charAt(i + 1);
      if (c == '/' && following == '*') {
        depth++;
        i++;
      } else if (c == '*' && following == '/') {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return -1;
  }
}
