package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.Severity;
import java.io.PrintWriter;

/** {@code file:line:column: error: message [rule]}, which editors and other tools read. */
final class GccReport implements Report {
  private final PrintWriter out;

  GccReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void found(Finding finding) {
    String kind = finding.severity() == Severity.INFO ? "note" : finding.severity().toString();
    String file = Harmless.line(finding.file());
    String place = "%s:%d:%d".formatted(file, finding.line(), finding.span().column());
    String message = Sentences.inOneLine(finding);
    out.print("%s: %s: %s [%s]\n".formatted(place, kind, message, finding.rule()));
  }

  @Override
  public void end(LintSummary summary) {
    out.flush();
  }
}
