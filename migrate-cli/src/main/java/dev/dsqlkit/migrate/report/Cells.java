package dev.dsqlkit.migrate.report;

import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it: cut into pieces of known width. */
final class Cells {
  private static final int TAB = 4;

  private final boolean unicode;
  private final List<Cell> cells = new ArrayList<>();
  private int width;

  /**
   * A character with what combines with it, or what stands for it.
   *
   * @param width in columns
   * @param at where it is in the text
   * @param replaced whether it is shown as something else
   */
  record Cell(String text, int width, int at, boolean replaced) {}

  private Cells(boolean unicode) {
    this.unicode = unicode;
  }

  /** The cells of one line. */
  static List<Cell> of(String line, boolean unicode) {
    Cells cells = new Cells(unicode);
    int at = 0;
    while (at < line.length()) {
      int codePoint = line.codePointAt(at);
      cells.add(codePoint, at);
      at += Character.charCount(codePoint);
    }
    return cells.cells;
  }

  /** Columns that a line without tabs takes. */
  static int width(String line, boolean unicode) {
    return of(line, unicode).stream().mapToInt(Cell::width).sum();
  }

  private void add(int codePoint, int at) {
    if (codePoint == '\t') {
      int spaces = TAB - width % TAB;
      add(new Cell(" ".repeat(spaces), spaces, at, false));
    } else if (Harmless.isHarmful(codePoint)) {
      String name = Harmless.named(codePoint);
      add(new Cell(name, name.length(), at, true));
    } else if (codePoint > '~' && !unicode) {
      add(new Cell("?", 1, at, false));
    } else {
      addShown(codePoint, at);
    }
  }

  private void addShown(int codePoint, int at) {
    int columns = CharWidth.of(codePoint);
    String text = Character.toString(codePoint);
    if (columns > 0) {
      add(new Cell(text, columns, at, false));
    } else if (cells.isEmpty() || cells.get(cells.size() - 1).replaced()) {
      String name = Harmless.named(codePoint);
      add(new Cell(name, name.length(), at, true));
    } else {
      Cell base = cells.remove(cells.size() - 1);
      cells.add(new Cell(base.text() + text, base.width(), base.at(), false));
    }
  }

  private void add(Cell cell) {
    cells.add(cell);
    width += cell.width();
  }
}
