package dev.dsqlkit.migrate.script;

import dev.dsqlkit.sql.SqlStatement;
import java.util.List;

/**
 * A statement of a script, and where it is.
 *
 * @param sql as read; its offsets are those of {@link SqlStatement#script}, a window of the script
 * @param window the same window as it is written, placeholders included
 * @param gap offset in the window where the text between the statement before and this one begins
 * @param behind offset in the window behind the statement's semicolon
 * @param windowStart offset of the window in the whole script
 * @param line line of {@code gap}, from 1
 * @param column column of {@code gap}, from 1
 * @param copiedRows rows of data behind COPY ... FROM STDIN; 0 for all other statements
 */
public record ScriptStatement(
    SqlStatement sql,
    String window,
    int gap,
    int behind,
    long windowStart,
    int line,
    int column,
    long copiedRows) {

  /** The comments before the statement. */
  public List<Comment> commentsBefore() {
    return Comment.in(window, gap, sql.start());
  }

  /** The comments behind the statement on the line on which it ends. */
  public List<Comment> commentsBehind() {
    return Comment.onLine(window, behind);
  }

  /** The statement as it is written. */
  public String text() {
    return window.substring(sql.start(), sql.end());
  }

  /** Where a stretch of the window is in the script. */
  public Span span(int start, int end) {
    return Span.of(this, start, end);
  }
}
