package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.report.Report;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import java.io.PrintWriter;

/** SEAM: makes the report of a format; those of package report are to take this one's place. */
final class ReportMaker {
  private ReportMaker() {}

  /** The report of {@code --format}, one of {@link ReportFormats#ALL}. */
  static Report of(String format, Output out, Dsql dsql) {
    if (!ReportFormats.ALL.contains(format)) {
      throw ReportFormats.unknown(format);
    }
    return new OneLineEach(out.writer());
  }

  private record OneLineEach(PrintWriter out) implements Report {
    @Override
    public void found(Finding finding) {
      out.println(finding);
    }

    @Override
    public void end(LintSummary summary) {
      // What was found is all that there is to say.
    }
  }
}
