package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.Answer;
import dev.dsqlkit.migrate.verify.DsqlLint;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintRun;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.ScriptSource;
import dev.dsqlkit.migrate.verify.Severity;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.sql.Edit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings for reports, with rewrites of their own so that those of the fixers may change. */
final class SampleFindings {
  static final LintSummary NOTHING = new LintSummary(Level.LATEST, 1, 1, 0, 0, 0, 0, 0, 0);

  private SampleFindings() {}

  /** What a format makes of a script. */
  static String report(ReportFormat format, TextStyle style, ScriptSource script)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    LintRun run = DsqlLint.latest().minSeverity(Severity.INFO).run(findings::add);
    run.check(script);
    List<Finding> repaired = findings.stream().map(SampleFindings::withRepair).toList();
    LintSummary found = run.summary();
    long fixable =
        repaired.stream()
            .filter(finding -> finding.repair().filter(r -> r.kind() == Fix.SAFE).isPresent())
            .count();
    LintSummary summary =
        new LintSummary(
            found.level(),
            found.files(),
            found.statements(),
            found.errors(),
            found.warnings(),
            found.infos(),
            fixable,
            found.suppressed(),
            found.known());
    return report(format, style, repaired, summary);
  }

  static String report(
      ReportFormat format, TextStyle style, List<Finding> findings, LintSummary summary) {
    StringWriter text = new StringWriter();
    Report report = format.to(new PrintWriter(text), style);
    findings.forEach(report::found);
    report.end(summary);
    return text.toString();
  }

  private static Finding withRepair(Finding finding) {
    Span span = finding.span();
    int start = Math.toIntExact(span.offset());
    Optional<Repair> repair =
        switch (finding.rule()) {
          case "index-sort-order" ->
              repair(
                  Fix.SAFE, "Removes DESC.", start + span.length() - 5, start + span.length(), "");
          case "create-index-async" ->
              repair(Fix.SAFE, "Adds ASYNC.", start + 12, start + 12, " ASYNC");
          case "column-type" ->
              repair(
                  Fix.REVIEW,
                  "becomes numeric, which has no currency",
                  start,
                  start + span.length(),
                  "total numeric");
          default -> Optional.empty();
        };
    return with(finding, finding.file(), span, finding.problem(), repair);
  }

  private static Optional<Repair> repair(
      Fix kind, String change, int start, int end, String replacement) {
    return Optional.of(new Repair(kind, change, List.of(new Edit(start, end, replacement))));
  }

  static Finding with(
      Finding finding, String file, Span span, String problem, Optional<Repair> repair) {
    return new Finding(
        file,
        span,
        finding.rule(),
        finding.severity(),
        finding.answer(),
        problem,
        finding.hint(),
        repair,
        finding.related(),
        finding.fingerprint());
  }

  /** A finding on the first line of a file. */
  static Finding at(String file, Span span) {
    return new Finding(
        file,
        span,
        "truncate",
        Severity.ERROR,
        Optional.of(
            new Answer("0A000", "unsupported statement: Truncate", Optional.empty(), "seen; sure")),
        "DSQL has no TRUNCATE.",
        "Use DELETE.",
        Optional.empty(),
        List.of(),
        "0123456789abcdef01234567");
  }

  /** A span of the first line of a script. */
  static Span span(String line, int start, int end) {
    return new Span(start, end - start, 1, start + 1, 1, end + 1, line, 1);
  }
}
