package dev.dsqlkit.sql;

/** Finds where quoted text ends, and what it means. */
final class QuotedText {
  private final String sql;

  QuotedText(String sql) {
    this.sql = sql;
  }

  /** The forms of string literals. */
  enum Form {
    PLAIN,
    ESCAPE,
    UNICODE,
    BITS
  }

  /** The offset behind the string whose first quote is here, continuations included, or -1. */
  int stringEnd(int quote, Form form) {
    int end = segmentEnd(quote, form);
    while (end >= 0) {
      int next = continuation(end);
      if (next < 0) {
        return end;
      }
      end = segmentEnd(next, form);
    }
    return -1;
  }

  private int segmentEnd(int quote, Form form) {
    if (form == Form.ESCAPE) {
      return escapedEnd(quote);
    }
    if (form == Form.BITS) {
      int found = sql.indexOf('\'', quote + 1);
      return found < 0 ? -1 : found + 1;
    }
    return closing(quote, '\'');
  }

  private int escapedEnd(int quote) {
    for (int i = quote + 1; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'') {
        if (i + 1 < sql.length() && sql.charAt(i + 1) == '\'') {
          i++;
        } else {
          return i + 1;
        }
      }
    }
    return -1;
  }

  /** The offset behind the closing quote, a doubled one being content, or -1. */
  int closing(int quote, char mark) {
    int from = quote + 1;
    while (true) {
      int found = sql.indexOf(mark, from);
      if (found < 0) {
        return -1;
      }
      if (found + 1 >= sql.length() || sql.charAt(found + 1) != mark) {
        return found + 1;
      }
      from = found + 2;
    }
  }

  /**
   * The offset of the quote that continues a string: only blanks and line comments are between,
   * with at least one line end; or -1.
   */
  private int continuation(int end) {
    boolean newline = false;
    int i = end;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '\n' || c == '\r') {
        newline = true;
        i++;
      } else if (Characters.isSpace(c)) {
        i++;
      } else if (c == '-' && sql.startsWith("--", i)) {
        i = Comments.lineEnd(sql, i);
      } else {
        return newline && c == '\'' ? i : -1;
      }
    }
    return -1;
  }

  String stringValue(int quote, int end, Form form) {
    int segment = segmentEnd(quote, form);
    if (segment == end) {
      return content(quote, segment, form);
    }
    StringBuilder value = new StringBuilder(content(quote, segment, form));
    while (segment < end) {
      int next = continuation(segment);
      segment = segmentEnd(next, form);
      value.append(content(next, segment, form));
    }
    return value.toString();
  }

  private String content(int quote, int end, Form form) {
    return form == Form.ESCAPE
        ? BackslashEscapes.decode(sql, quote + 1, end - 1)
        : undoubled(quote + 1, end - 1, '\'');
  }

  String undoubled(int start, int end, char mark) {
    String text = sql.substring(start, end);
    if (text.indexOf(mark) < 0) {
      return text;
    }
    String single = String.valueOf(mark);
    return text.replace(single + single, single);
  }

  /** The offset behind the opening {@code $tag$}, or -1 if there is none here. */
  int dollarTagEnd(int dollar) {
    int i = dollar + 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '$') {
        return i + 1;
      }
      boolean first = i == dollar + 1;
      if (first ? !Characters.startsIdentifier(c) : !Characters.continuesIdentifier(c)) {
        return -1;
      }
      i++;
    }
    return -1;
  }
}
