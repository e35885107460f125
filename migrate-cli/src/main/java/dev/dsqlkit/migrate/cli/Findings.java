package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.report.Report;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.Severity;
import dev.dsqlkit.rules.Fix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The findings of a run on their way to the report, less those of a baseline. */
final class Findings implements Consumer<Finding> {
  private final Report report;
  private final @Nullable Baseline baseline;
  private final List<Finding> all = new ArrayList<>();
  private final List<Finding> known = new ArrayList<>();

  Findings(Report report, @Nullable Path baseline) throws IOException {
    this.report = report;
    this.baseline = baseline == null ? null : Baseline.read(baseline);
  }

  @Override
  public void accept(Finding finding) {
    all.add(finding);
    if (baseline != null && baseline.takes(finding)) {
      known.add(finding);
    } else {
      report.found(finding);
    }
  }

  int count() {
    return all.size();
  }

  /** Whether none was reported. */
  boolean isEmpty() {
    return all.size() == known.size();
  }

  /** The summary without what the baseline knows. */
  LintSummary without(LintSummary summary) {
    return new LintSummary(
        summary.level(),
        summary.files(),
        summary.statements(),
        summary.errors() - known(Severity.ERROR),
        summary.warnings() - known(Severity.WARNING),
        summary.infos() - known(Severity.INFO),
        summary.fixable() - known.stream().filter(Findings::isFixable).count(),
        summary.suppressed());
  }

  private long known(Severity severity) {
    return known.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static boolean isFixable(Finding finding) {
    return finding.repair().filter(repair -> repair.kind() == Fix.SAFE).isPresent();
  }

  /** Says how much the baseline has hidden, and what in it is settled. */
  void tellOfBaseline(Dsql dsql) {
    if (baseline == null) {
      return;
    }
    dsql.say(
        "%d findings are in the baseline%s"
            .formatted(
                known.size(),
                baseline.left() == 0
                    ? ""
                    : "; %d of it are settled, write it anew".formatted(baseline.left())));
  }

  void write(Path file) throws IOException {
    Baseline.write(file, all);
  }
}
