package dev.dsqlkit.migrate.script;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of a script, and where it is. For one thread. */
public final class ScriptStatement {
  private static final int LONGEST_SIDE = 160;

  private final SqlStatement sql;
  private final String window;
  private final int gap;
  private final int behind;
  private final long windowStart;
  private final int line;
  private final int column;
  private final long copiedRows;
  private int @Nullable [] lineStarts;

  ScriptStatement(
      SqlStatement sql,
      String window,
      int gap,
      int behind,
      long windowStart,
      int line,
      int column,
      long copiedRows) {
    this.sql = sql;
    this.window = window;
    this.gap = gap;
    this.behind = behind;
    this.windowStart = windowStart;
    this.line = line;
    this.column = column;
    this.copiedRows = copiedRows;
  }

  /** As read; its offsets are those of {@link #window}. */
  public SqlStatement sql() {
    return sql;
  }

  /** The part of the script in which it stands, as it is written, placeholders included. */
  public String window() {
    return window;
  }

  /** Offset in the window where the text between the statement before and this one begins. */
  public int gap() {
    return gap;
  }

  /** Offset in the window behind the statement's semicolon. */
  public int behind() {
    return behind;
  }

  /** Offset of the window in the whole script. */
  public long windowStart() {
    return windowStart;
  }

  /** Column of {@link #gap}, from 1. */
  public int column() {
    return column;
  }

  /** Rows of data behind COPY ... FROM STDIN; 0 for all other statements. */
  public long copiedRows() {
    return copiedRows;
  }

  /** The statement as it is written, without its semicolon. */
  public String text() {
    return window.substring(sql.start(), sql.end());
  }

  /** The comments before the statement. */
  public List<Comment> commentsBefore() {
    return Comment.in(window, gap, sql.start());
  }

  /** The comments between the first token of the statement and its semicolon. */
  public List<Comment> commentsInside() {
    List<Comment> comments = new ArrayList<>();
    int from = sql.start();
    for (Token token : sql.tokens()) {
      if (token.start() - from > 1) {
        comments.addAll(Comment.in(window, from, token.start()));
      }
      from = token.end();
    }
    comments.addAll(Comment.in(window, from, behind));
    return comments;
  }

  /** The comments behind the statement on the line on which it ends. */
  public List<Comment> commentsBehind() {
    return Comment.onLine(window, behind);
  }

  /** Where a stretch of the window, from {@link #gap} on, is in the script. */
  public Span span(int start, int end) {
    int first = lineOf(start);
    int last = lineOf(end);
    int from = Math.max(Math.max(lineStart(first), 0), start - LONGEST_SIDE);
    return new Span(
        windowStart + start,
        end - start,
        line + first,
        start - lineStart(first) + 1,
        line + last,
        end - lineStart(last) + 1,
        window.substring(from, excerptEnd(start)),
        from - lineStart(first) + 1);
  }

  private int excerptEnd(int start) {
    int to = start;
    while (to < window.length()
        && to < start + LONGEST_SIDE
        && window.charAt(to) != '\n'
        && window.charAt(to) != '\r') {
      to++;
    }
    return to;
  }

  /** The number of a line, from 0 for that of the gap. */
  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lines(), offset);
    return found >= 0 ? found : -found - 2;
  }

  private int lineStart(int number) {
    return lines()[number];
  }

  private int[] lines() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = readLines();
      lineStarts = starts;
    }
    return starts;
  }

  private int[] readLines() {
    int end = Math.min(window.length(), behind);
    int[] starts = new int[8];
    starts[0] = gap - (column - 1);
    int count = 1;
    for (int i = gap; i < end; i++) {
      if (window.charAt(i) == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
