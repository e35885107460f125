package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.Related;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of a script that a finding is about, with what it points at marked. */
final class Excerpt {
  private final PrintWriter out;
  private final TextStyle style;
  private final Finding finding;
  private final int digits;

  /** A marked span. */
  private record Mark(Span span, char sign, Paint paint, String label) {}

  Excerpt(PrintWriter out, TextStyle style, Finding finding) {
    this.out = out;
    this.style = style;
    this.finding = finding;
    int lastLine =
        finding.related().stream()
            .mapToInt(related -> related.span().line())
            .reduce(finding.line(), Math::max);
    this.digits = Integer.toString(lastLine).length();
  }

  /** Columns before the bar that parts line numbers from the script. */
  int margin() {
    return digits + 1;
  }

  void print() {
    gutter("");
    out.print("\n");
    int before = -1;
    for (Mark mark : marks()) {
      int line = mark.span().line();
      if (before >= 0 && line > before + 1) {
        out.print(style.paint(Paint.FRAME, "...") + "\n");
      }
      print(mark, line == before);
      before = line;
    }
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    Span span = finding.span();
    String rest = span.endLine() > span.line() ? "to line %d".formatted(span.endLine()) : "";
    marks.add(new Mark(span, '^', Paint.of(finding.severity()), rest));
    for (Related related : finding.related()) {
      marks.add(new Mark(related.span(), '-', Paint.FRAME, Harmless.shortLine(related.text())));
    }
    marks.sort(Comparator.comparingLong(mark -> mark.span().offset()));
    return marks;
  }

  private void print(Mark mark, boolean sameLine) {
    int columns = style.width() - margin() - 2;
    Window window = new Window(mark.span(), style, columns, mark.sign());
    if (!sameLine) {
      gutter(Integer.toString(mark.span().line()));
      out.print((window.line().isEmpty() ? "" : " ") + window.line() + "\n");
    }
    gutter("");
    Paragraph below = new Paragraph(out, style, 0).lead(mark.paint(), " " + window.marks());
    int left = columns - window.marks().length() - 1;
    if (mark.label().isEmpty() || Cells.width(mark.label(), style.unicode()) <= left) {
      below.lead(mark.paint(), mark.label().isEmpty() ? "" : " " + mark.label()).end();
    } else {
      below.end();
      gutter("");
      new Paragraph(out, style, margin() + 4)
          .lead(Paint.NONE, "   ")
          .words(mark.paint(), mark.label())
          .end();
    }
  }

  private void gutter(String number) {
    String text = " ".repeat(digits - number.length()) + number + " " + style.bar();
    out.print(style.paint(Paint.FRAME, text));
  }
}
