package dev.dsqlkit.migrate.report;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Words that are wrapped to a width, all lines but the first indented. */
final class Paragraph {
  private final PrintWriter out;
  private final TextStyle style;
  private final int indent;
  private int column;
  private boolean spaced = true;
  private Paint paint = Paint.NONE;

  /**
   * Begins a paragraph.
   *
   * @param indent columns before the words of each further line
   */
  Paragraph(PrintWriter out, TextStyle style, int indent) {
    this.out = out;
    this.style = style;
    this.indent = indent;
  }

  /** Adds a text that is not wrapped, without a space before what follows. */
  Paragraph lead(Paint color, String text) {
    print(color, text);
    spaced = true;
    return this;
  }

  /** Adds words. */
  Paragraph words(Paint color, String text) {
    for (String word : Harmless.line(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        word(color, word);
      }
    }
    return this;
  }

  /** Adds words that stay together. */
  Paragraph phrase(Paint color, String text) {
    word(color, Harmless.line(text));
    return this;
  }

  private void word(Paint color, String word) {
    if (!spaced && column + 1 + Cells.width(word, style.unicode()) > style.width()) {
      out.print("\n" + " ".repeat(indent));
      column = indent;
    } else if (!spaced) {
      print(paint == color ? color : Paint.NONE, " ");
    }
    print(color, word);
    spaced = false;
  }

  private void print(Paint color, String text) {
    if (color != paint) {
      out.print(style.end(paint) + style.begin(color));
      paint = color;
    }
    String shown =
        Cells.of(text, style.unicode()).stream()
            .map(Cells.Cell::text)
            .collect(Collectors.joining());
    out.print(shown);
    column += Cells.width(text, style.unicode());
  }

  void end() {
    out.print(style.end(paint) + "\n");
  }
}
