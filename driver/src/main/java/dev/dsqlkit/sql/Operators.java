package dev.dsqlkit.sql;

/** Finds where operators end. */
final class Operators {
  private static final String LETS_SIGN_TRAIL = "~!@#^&|`?%";

  private Operators() {}

  /**
   * The offset behind the operator that starts here: the longest run of operator characters before
   * a comment, without a trailing sign unless a character allows it.
   */
  static int end(String sql, int start, boolean jdbc) {
    int end = start;
    boolean signMayTrail = false;
    while (end < sql.length()) {
      char c = sql.charAt(end);
      if (!Characters.isOperator(c) || startsComment(sql, end)) {
        break;
      }
      if (jdbc && c == '?') {
        if (end + 1 >= sql.length() || sql.charAt(end + 1) != '?') {
          break;
        }
        end++;
      }
      signMayTrail |= LETS_SIGN_TRAIL.indexOf(c) >= 0;
      end++;
    }
    while (!signMayTrail && end > start + 1 && isSign(sql.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The operator as the server gets it: pgjdbc turns {@code ??} into one question mark. */
  static String value(String sql, int start, int end, boolean jdbc) {
    String text = sql.substring(start, end);
    return jdbc && text.indexOf('?') >= 0 ? text.replace("??", "?") : text;
  }

  private static boolean startsComment(String sql, int index) {
    return sql.startsWith("--", index) || sql.startsWith("/*", index);
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }
}
