package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.rules.Fix;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often each rule was violated: where to begin when there is much. */
final class RuleCounts {
  /** Fewer findings are seen at a glance. */
  private static final long ENOUGH = 10;

  private static final int MOST = 20;
  private static final int GAP = 2;

  private final Map<String, Count> counts = new LinkedHashMap<>();
  private long findings;

  private static final class Count {
    final Finding first;
    long findings;
    long fixable;

    Count(Finding first) {
      this.first = first;
    }

    long findings() {
      return findings;
    }
  }

  void add(Finding finding) {
    Count count = counts.computeIfAbsent(finding.rule(), rule -> new Count(finding));
    count.findings++;
    findings++;
    if (finding.repair().filter(repair -> repair.kind() == Fix.SAFE).isPresent()) {
      count.fixable++;
    }
  }

  void print(PrintWriter out, TextStyle style) {
    if (findings < ENOUGH || counts.size() == findings) {
      return;
    }
    List<Count> most =
        counts.values().stream()
            .sorted(Comparator.comparingLong(Count::findings).reversed())
            .toList();
    int digits = number(most.get(0).findings).length();
    int ids = counts.keySet().stream().mapToInt(String::length).max().orElse(0);
    for (Count count : most.subList(0, Math.min(MOST, most.size()))) {
      String number = number(count.findings);
      String id = count.first.rule();
      new Paragraph(out, style, digits + 2 * GAP)
          .lead(Paint.NONE, " ".repeat(GAP + digits - number.length()))
          .lead(Paint.of(count.first.severity()), number)
          .lead(Paint.NONE, " ".repeat(GAP) + id + " ".repeat(GAP + ids - id.length()))
          .words(Paint.NONE, "first at")
          .words(Paint.NONE, Harmless.line(count.first.file()) + ":" + count.first.line())
          .words(Paint.GOOD, fixable(count))
          .end();
    }
    if (most.size() > MOST) {
      String rules = SummaryLine.counted(most.size() - MOST, "more rule", "more rules");
      out.print(" ".repeat(digits + 2 * GAP) + style.ellipsis() + " " + rules + "\n");
    }
    new Paragraph(out, style, 0).words(Paint.NONE, "What a rule is about: dsql explain RULE").end();
    out.print("\n");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String fixable(Count count) {
    if (count.fixable == 0) {
      return "";
    }
    return count.fixable == count.findings
        ? "[--fix]"
        : "[--fix for %s]".formatted(number(count.fixable));
  }
}
