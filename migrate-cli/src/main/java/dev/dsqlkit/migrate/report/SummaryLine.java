package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.LintSummary;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The last line of a report: {@code 2 errors, 1 fixable with --fix. 3 files, 12 statements. ...}
 */
final class SummaryLine {
  private final List<Part> parts = new ArrayList<>();

  private record Part(Paint paint, String text) {}

  private SummaryLine(LintSummary summary) {
    if (summary.findings() == 0) {
      boolean looked = summary.statements() > 0;
      parts.add(new Part(Paint.GOOD, looked ? "Nothing found" : "Nothing to check"));
    }
    add(Paint.ERROR, summary.errors(), "error", "errors");
    add(Paint.WARNING, summary.warnings(), "warning", "warnings");
    add(Paint.INFO, summary.infos(), "info", "infos");
    add(Paint.GOOD, summary.fixable(), "fixable with --fix", "fixable with --fix");
    add(Paint.NONE, summary.suppressed(), "suppressed", "suppressed");
    add(Paint.NONE, summary.known(), "known from the baseline", "known from the baseline");
  }

  static void print(PrintWriter out, TextStyle style, LintSummary summary) {
    Paragraph line = new Paragraph(out, style, 0);
    List<Part> parts = new SummaryLine(summary).parts;
    for (int i = 0; i < parts.size(); i++) {
      String end = i == parts.size() - 1 ? "." : ",";
      line.phrase(parts.get(i).paint(), parts.get(i).text() + end);
    }
    line.phrase(Paint.NONE, counted(summary.files(), "file", "files") + ",")
        .phrase(Paint.NONE, counted(summary.statements(), "statement", "statements") + ".")
        .phrase(Paint.NONE, "Rules: " + summary.level() + ".")
        .end();
  }

  private void add(Paint paint, long count, String one, String many) {
    if (count > 0) {
      parts.add(new Part(paint, counted(count, one, many)));
    }
  }

  static String counted(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
