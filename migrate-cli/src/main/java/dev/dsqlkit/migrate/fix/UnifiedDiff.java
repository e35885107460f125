package dev.dsqlkit.migrate.fix;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in the form that {@code patch} and {@code git apply} take. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\n\\ No newline at end of file\n";

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The difference; empty if there is none. */
  public static String of(String file, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff(lines(before), lines(after));
    diff.out.append("--- a/").append(file).append("\n+++ b/").append(file).append('\n');
    diff.hunks(LineDiff.of(diff.before, diff.after));
    return diff.out.toString();
  }

  /** Lines with their ends, so that a changed line end is a change. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private void hunks(List<LineDiff.Change> changes) {
    int first = 0;
    while (first < changes.size()) {
      int last = first;
      while (last + 1 < changes.size()
          && changes.get(last + 1).start() - changes.get(last).end() <= 2 * CONTEXT) {
        last++;
      }
      hunk(changes.subList(first, last + 1));
      first = last + 1;
    }
  }

  private void hunk(List<LineDiff.Change> changes) {
    LineDiff.Change first = changes.get(0);
    LineDiff.Change last = changes.get(changes.size() - 1);
    int start = Math.max(0, first.start() - CONTEXT);
    int end = Math.min(before.size(), last.end() + CONTEXT);
    int newStart = first.newStart() - (first.start() - start);
    int newEnd = last.newEnd() + (end - last.end());
    out.append("@@ -").append(range(start, end)).append(" +").append(range(newStart, newEnd));
    out.append(" @@\n");
    int at = start;
    for (LineDiff.Change change : changes) {
      print(' ', before.subList(at, change.start()));
      print('-', before.subList(change.start(), change.end()));
      print('+', after.subList(change.newStart(), change.newEnd()));
      at = change.end();
    }
    print(' ', before.subList(at, end));
  }

  /** An empty range is named by the line before it. */
  private static String range(int start, int end) {
    int length = end - start;
    int line = length == 0 ? start : start + 1;
    return length == 1 ? Integer.toString(line) : line + "," + length;
  }

  private void print(char mark, List<String> lines) {
    for (String line : lines) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append(NO_LINE_END);
      }
    }
  }
}
