package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Advice;
import dev.dsqlkit.migrate.verify.Answer;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.rules.Fix;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** For people: what, where with a caret, why, the way out. Says of a rule only once what it is. */
final class TextReport implements Report {
  /** What no comment suppresses: it is about the comments, or known only at the end. */
  private static final Set<Advice> ALWAYS_TOLD =
      EnumSet.of(
          Advice.UNKNOWN_SUPPRESSION,
          Advice.EXPIRED_SUPPRESSION,
          Advice.UNUSED_SUPPRESSION,
          Advice.TRANSACTION_LEFT_OPEN);

  /** Columns of {@code "= seen: "}. */
  private static final int NOTE = 8;

  private static final int LABEL = 5;

  private final PrintWriter out;
  private final TextStyle style;
  private final Map<String, Said> said = new HashMap<>();
  private final RuleCounts counts = new RuleCounts();

  /** What the last block of a rule that had it said. */
  private record Said(String answer, String fix) {}

  TextReport(PrintWriter out, TextStyle style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void found(Finding finding) {
    counts.add(finding);
    Paint paint = Paint.of(finding.severity());
    new Paragraph(out, style, 4)
        .lead(paint, finding.severity() + "[" + finding.rule() + "]")
        .lead(Paint.STRONG, ": ")
        .words(Paint.STRONG, Sentences.problem(finding))
        .end();
    Excerpt excerpt = new Excerpt(out, style, finding);
    String place = "%s:%d:%d".formatted(finding.file(), finding.line(), finding.span().column());
    new Paragraph(out, style, 0)
        .lead(Paint.FRAME, " ".repeat(excerpt.margin() - 1) + "--> ")
        .lead(Paint.NONE, Harmless.line(place))
        .end();
    excerpt.print();
    explain(finding, excerpt.margin());
    out.print("\n");
  }

  private void explain(Finding finding, int margin) {
    Said now = new Said(Sentences.answer(finding), finding.hint() + fixing(finding));
    Said before = said.put(finding.rule(), now);
    if (before == null || !before.answer().equals(now.answer())) {
      finding.answer().ifPresent(answer -> seen(answer, margin, before == null));
    }
    if ((before == null || !before.fix().equals(now.fix())) && !now.fix().isEmpty()) {
      note(margin, "fix")
          .words(Paint.NONE, finding.hint())
          .words(Paint.GOOD, fixing(finding))
          .end();
    }
    if (before == null && canBeSuppressed(finding)) {
      note(margin, "off").words(Paint.NONE, "-- dsql:ignore " + finding.rule()).end();
    }
  }

  private void seen(Answer answer, int margin, boolean first) {
    Paragraph seen =
        note(margin, "seen")
            .words(Paint.NONE, answer.sqlState())
            .words(Paint.NONE, '"' + Harmless.shortLine(answer.message()) + '"');
    if (first) {
      seen.words(Paint.NONE, Sentences.evidence(answer));
    }
    seen.end();
    answer
        .detail()
        .ifPresent(
            detail ->
                new Paragraph(out, style, margin + NOTE)
                    .lead(Paint.NONE, " ".repeat(margin + NOTE))
                    .words(Paint.NONE, "DETAIL: " + Harmless.shortLine(detail))
                    .end());
  }

  private Paragraph note(int margin, String label) {
    return new Paragraph(out, style, margin + NOTE)
        .lead(Paint.FRAME, " ".repeat(margin) + "= ")
        .lead(Paint.STRONG, label + ":" + " ".repeat(LABEL - label.length()));
  }

  private static String fixing(Finding finding) {
    return finding
        .repair()
        .map(
            repair ->
                repair.kind() == Fix.SAFE
                    ? "[safe, applied by --fix]"
                    : "[review, --fix=review: %s]".formatted(repair.change()))
        .orElse("");
  }

  private static boolean canBeSuppressed(Finding finding) {
    return Advice.of(finding.rule()).filter(ALWAYS_TOLD::contains).isEmpty();
  }

  @Override
  public void end(LintSummary summary) {
    counts.print(out, style);
    SummaryLine.print(out, style, summary);
    out.flush();
  }
}
