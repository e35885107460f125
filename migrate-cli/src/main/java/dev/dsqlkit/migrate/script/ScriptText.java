package dev.dsqlkit.migrate.script;

import java.io.IOException;
import java.io.Reader;

/** The text of a script from where its reader is, and that place. */
final class ScriptText {
  private static final int CHUNK = 1 << 16;

  private final Reader in;
  private final char[] chunk = new char[CHUNK];
  private final StringBuilder ahead = new StringBuilder();

  /** Where in {@link #ahead} the reader is. */
  private int from;

  private boolean ended;
  private long offset;
  private int line = 1;
  private int column = 1;

  ScriptText(Reader in) {
    this.in = in;
  }

  /** Goes on behind a byte order mark, which is no character of the first line. */
  void passMark() throws IOException {
    if (offset == 0 && peek(1).equals("\uFEFF")) {
      from++;
      offset++;
    }
  }

  /** Offset in the script. */
  long offset() {
    return offset;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** What comes next, at most so many characters of it; fewer only at the end. */
  String peek(int length) throws IOException {
    fill(length);
    return ahead.substring(from, from + Math.min(length, ahead.length() - from));
  }

  /** Whether nothing follows the next so many characters. */
  boolean endsWithin(int length) throws IOException {
    fill(length + 1);
    return ahead.length() - from <= length;
  }

  /** The rest of this line, its end included; empty at the end of the script. */
  String nextLine() throws IOException {
    int searched = from;
    while (true) {
      int newline = ahead.indexOf("\n", searched);
      if (newline >= 0) {
        return passed(newline + 1 - from);
      }
      searched = ahead.length();
      int unread = searched - from;
      fill(unread + 1);
      if (ahead.length() - from == unread) {
        return passed(unread);
      }
      searched = from + unread;
    }
  }

  private String passed(int length) {
    String text = ahead.substring(from, from + length);
    pass(length);
    return text;
  }

  /** Goes on behind the next so many characters. */
  void pass(int length) {
    for (int i = from; i < from + length; i++) {
      if (ahead.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    from += length;
    offset += length;
  }

  private void fill(int wanted) throws IOException {
    while (!ended && ahead.length() - from < wanted) {
      if (from >= CHUNK) {
        ahead.delete(0, from);
        from = 0;
      }
      int count = in.read(chunk, 0, chunk.length);
      if (count < 0) {
        ended = true;
      } else {
        ahead.append(chunk, 0, count);
      }
    }
  }
}
