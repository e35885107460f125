package dev.dsqlkit.migrate.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment between tokens.
 *
 * @param start offset of its first character
 * @param end offset behind its last; the line end is not a part of it
 * @param text what it says, without its marks and outer white space
 */
public record Comment(int start, int end, String text) {

  /**
   * The comments in a stretch of a text that has no tokens but semicolons.
   *
   * @param from where it begins
   * @param to where it ends
   */
  public static List<Comment> in(String sql, int from, int to) {
    List<Comment> comments = new ArrayList<>();
    int position = from;
    while (position + 1 < to) {
      if (sql.startsWith("--", position)) {
        int end = lineEnd(sql, position, to);
        comments.add(new Comment(position, end, sql.substring(position + 2, end).strip()));
        position = end;
      } else if (sql.startsWith("/*", position)) {
        int end = blockEnd(sql, position, to);
        int inner = Math.max(position + 2, end - 2);
        comments.add(new Comment(position, end, sql.substring(position + 2, inner).strip()));
        position = end;
      } else {
        position++;
      }
    }
    return comments;
  }

  /** The offset behind the comment that begins at an offset; -1 if none does. */
  public static int end(String sql, int start) {
    if (sql.startsWith("--", start)) {
      return lineEnd(sql, start, sql.length());
    }
    return sql.startsWith("/*", start) ? blockEnd(sql, start, sql.length()) : -1;
  }

  /** The comments that follow directly, on the same line. */
  static List<Comment> onLine(String sql, int from) {
    int end = from;
    while (end < sql.length() && sql.charAt(end) != '\n') {
      char c = sql.charAt(end);
      if (sql.startsWith("--", end)) {
        end = lineEnd(sql, end, sql.length());
      } else if (sql.startsWith("/*", end)) {
        end = blockEnd(sql, end, sql.length());
      } else if (Character.isWhitespace(c)) {
        end++;
      } else {
        break;
      }
    }
    return in(sql, from, end);
  }

  private static int lineEnd(String sql, int start, int to) {
    int end = start;
    while (end < to && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int blockEnd(String sql, int start, int to) {
    int depth = 0;
    for (int i = start; i + 1 < to; i++) {
      if (sql.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (sql.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return to;
  }
}
