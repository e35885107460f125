package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.script.Span;
import java.util.List;

/** The part of a line of a script that fits, with marks below what a span covers. */
final class Window {
  /** As {@link Span#excerpt} is cut. */
  private static final int LONGEST_SIDE = 160;

  private static final int CONTEXT = 12;

  private final TextStyle style;
  private final List<Cells.Cell> cells;
  private final int markFrom;
  private final int markTo;
  private final boolean cutAfter;
  private final int from;
  private final int to;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();

  /**
   * Chooses the part.
   *
   * @param columns that there are
   * @param mark what stands below the span, for each column
   */
  Window(Span span, TextStyle style, int columns, char mark) {
    this.style = style;
    this.cells = Cells.of(span.excerpt(), style.unicode());
    int start = Math.max(0, span.column() - span.excerptColumn());
    this.markFrom = Math.min(start, span.excerpt().length());
    this.markTo =
        span.endLine() > span.line()
            ? span.excerpt().length()
            : Math.min(markFrom + Math.max(1, span.length()), span.excerpt().length());
    this.cutAfter = span.excerpt().length() - markFrom >= LONGEST_SIDE;
    boolean cutBefore = span.excerptColumn() > 1;
    int all = column(Integer.MAX_VALUE);
    if (!cutBefore && !cutAfter && all <= columns) {
      this.from = 0;
      this.to = all;
    } else {
      int room = columns - 2 * style.ellipsis().length();
      this.from = cutBefore || column(markTo) > room ? first(room, all) : 0;
      this.to = from + room;
    }
    write(cutBefore, mark);
  }

  /** The first column that is shown, so that the span and something around it is seen. */
  private int first(int room, int all) {
    int span = Math.min(column(markTo) - column(markFrom), room);
    int before = Math.max(CONTEXT, (room - span) / 2);
    int first = Math.max(0, column(markFrom) - Math.min(before, room / 2));
    boolean endFits = all - first <= room + style.ellipsis().length();
    return Math.max(0, endFits ? all - room : first);
  }

  /** Columns before an offset of the excerpt. */
  private int column(int offset) {
    return cells.stream().filter(cell -> cell.at() < offset).mapToInt(Cells.Cell::width).sum();
  }

  private void write(boolean cutBefore, char mark) {
    if (from > 0 || cutBefore) {
      line.append(style.ellipsis());
      marks.append(" ".repeat(style.ellipsis().length()));
    }
    int column = 0;
    boolean cut = cutAfter;
    for (Cells.Cell cell : cells) {
      boolean isMarked = cell.at() >= markFrom && cell.at() < markTo;
      if (column >= from && column + cell.width() <= to) {
        line.append(cell.replaced() ? style.paint(Paint.REPLACED, cell.text()) : cell.text());
        marks.append(String.valueOf(isMarked ? mark : ' ').repeat(cell.width()));
      } else if (column >= from) {
        cut = true;
      }
      column += cell.width();
    }
    if (marks.indexOf(String.valueOf(mark)) < 0) {
      marks.append(mark);
    }
    if (cut) {
      line.append(style.ellipsis());
    }
  }

  String line() {
    return line.toString().stripTrailing();
  }

  String marks() {
    return marks.toString().stripTrailing();
  }
}
