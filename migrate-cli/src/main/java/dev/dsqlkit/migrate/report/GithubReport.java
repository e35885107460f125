package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.Severity;
import java.io.PrintWriter;

/** Workflow commands of GitHub Actions, which become annotations; then the summary for the log. */
final class GithubReport implements Report {
  private final PrintWriter out;

  GithubReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void found(Finding finding) {
    Span span = finding.span();
    StringBuilder command =
        new StringBuilder("::%s ".formatted(command(finding.severity())))
            .append("file=%s,".formatted(property(SourcePath.of(finding.file()))))
            .append("line=%d,endLine=%d,".formatted(span.line(), span.endLine()));
    if (span.line() == span.endLine()) {
      // GitHub takes columns on one line only, and the last one is the last that counts.
      int last = Math.max(span.column(), span.endColumn() - 1);
      command.append("col=%d,endColumn=%d,".formatted(span.column(), last));
    }
    command
        .append("title=%s::".formatted(property(finding.rule())))
        .append(data(Sentences.inLines(finding)));
    out.print(command.append('\n'));
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(Harmless.line(text)).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public void end(LintSummary summary) {
    SummaryLine.print(out, new TextStyle(false, Integer.MAX_VALUE, true), summary);
    out.flush();
  }
}
