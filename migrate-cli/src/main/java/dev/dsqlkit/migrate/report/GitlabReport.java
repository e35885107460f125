package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.Severity;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/** GitLab's code quality report. */
final class GitlabReport implements Report {
  private final Json json;
  private final Map<String, Integer> copies = new HashMap<>();

  GitlabReport(PrintWriter out) {
    this.json = new Json(out);
    json.array();
  }

  @Override
  public void found(Finding finding) {
    String path = SourcePath.of(finding.file());
    json.object()
        .put("description", Sentences.inOneLine(finding))
        .put("check_name", finding.rule())
        .put("fingerprint", fingerprint(path, finding))
        .put("severity", severity(finding.severity()))
        .object("location")
        .put("path", path)
        .object("lines")
        .put("begin", finding.line())
        .put("end", finding.span().endLine())
        .endObject()
        .endObject()
        .endObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }

  /** GitLab leaves out all but one of those that are the same: copies of a statement differ. */
  private String fingerprint(String path, Finding finding) {
    String same = Digest.of(path, finding.rule(), finding.fingerprint());
    int copy = copies.merge(same, 1, Integer::sum);
    return copy == 1 ? same : Digest.of(same, Integer.toString(copy));
  }

  @Override
  public void end(LintSummary summary) {
    json.endArray().end();
  }
}
