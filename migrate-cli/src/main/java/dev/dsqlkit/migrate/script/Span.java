package dev.dsqlkit.migrate.script;

/**
 * A stretch of a script. Lines and columns count from 1, columns in UTF-16 code units.
 *
 * @param offset of its first character in the script
 * @param length in UTF-16 code units
 * @param endColumn the column behind its last character
 * @param excerpt the line on which it begins, as written; only a part of a very long line
 * @param excerptColumn the column at which the excerpt begins
 */
public record Span(
    long offset,
    int length,
    int line,
    int column,
    int endLine,
    int endColumn,
    String excerpt,
    int excerptColumn) {
  private static final int LONGEST_SIDE = 160;

  static Span of(ScriptStatement statement, int start, int end) {
    String text = statement.window();
    int line = statement.line();
    int lineStart = statement.gap() - (statement.column() - 1);
    for (int i = statement.gap(); i < start; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = start - lineStart + 1;
    int endLine = line;
    int endLineStart = lineStart;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n') {
        endLine++;
        endLineStart = i + 1;
      }
    }
    int from = Math.max(Math.max(lineStart, 0), start - LONGEST_SIDE);
    int to = start;
    while (to < text.length()
        && to < start + LONGEST_SIDE
        && text.charAt(to) != '\n'
        && text.charAt(to) != '\r') {
      to++;
    }
    return new Span(
        statement.windowStart() + start,
        end - start,
        line,
        column,
        endLine,
        end - endLineStart + 1,
        text.substring(from, to),
        from - lineStart + 1);
  }
}
