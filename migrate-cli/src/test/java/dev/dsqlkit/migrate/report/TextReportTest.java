package dev.dsqlkit.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.Answer;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.Related;
import dev.dsqlkit.migrate.verify.Severity;
import dev.dsqlkit.rules.Fix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the samples of whole scripts do not show. */
class TextReportTest {
  private static final Span SPAN = SampleFindings.span("TRUNCATE t;", 0, 10);

  private static String report(Finding... findings) {
    String report =
        SampleFindings.report(
            ReportFormat.TEXT, TextStyle.PLAIN, List.of(findings), SampleFindings.NOTHING);
    return report.substring(0, report.indexOf("Nothing found"));
  }

  private static Finding finding(
      Span span, Optional<Answer> answer, Optional<Repair> repair, Related... related) {
    return new Finding(
        "a.sql",
        span,
        "truncate",
        Severity.WARNING,
        answer,
        "It is so.",
        "Do it.",
        repair,
        List.of(related),
        "00");
  }

  private static Optional<Answer> answer(String message) {
    return Optional.of(new Answer("54000", message, Optional.of("It was 11mb."), "seen; sure"));
  }

  @Test
  void detailHasItsLine() {
    assertThat(report(finding(SPAN, answer("too large"), Optional.empty())))
        .isEqualTo(
            """
            warning[truncate]: It is so.
             --> a.sql:1:1
              │
            1 │ TRUNCATE t;
              │ ^^^^^^^^^^
              = seen: 54000 "too large" (seen)
                      DETAIL: It was 11mb.
              = fix:  Do it.
              = off:  -- dsql:ignore truncate

            """);
  }

  @Test
  void spanOfSeveralLinesSaysWhereItEnds() {
    Span span = new Span(0, 30, 9, 1, 12, 3, "TRUNCATE", 1);

    assertThat(report(finding(span, Optional.empty(), Optional.empty())))
        .contains("9 │ TRUNCATE\n  │ ^^^^^^^^ to line 12\n");
  }

  @Test
  void otherPlacesStandInTheOrderOfTheScript() {
    Span before = new Span(0, 5, 1, 1, 1, 6, "BEGIN;", 1);
    Span here = new Span(7, 10, 2, 1, 2, 11, "TRUNCATE t;", 1);
    Span behind = new Span(99, 6, 12, 1, 12, 7, "COMMIT;", 1);

    String report =
        report(
            finding(
                here,
                Optional.empty(),
                Optional.empty(),
                new Related(behind, "the end"),
                new Related(before, "the beginning")));

    assertThat(report)
        .contains(
            """
               │
             1 │ BEGIN;
               │ ----- the beginning
             2 │ TRUNCATE t;
               │ ^^^^^^^^^^
            ...
            12 │ COMMIT;
               │ ------ the end
            """);
  }

  @Test
  void ruleIsExplainedOnce() {
    Finding finding = finding(SPAN, answer("too large"), Optional.empty());

    assertThat(report(finding, finding))
        .endsWith("= off:  -- dsql:ignore truncate\n\n" + shortened("") + "\n");
  }

  @Test
  void anotherAnswerIsToldAgain() {
    assertThat(
            report(
                finding(SPAN, answer("too large"), Optional.empty()),
                finding(SPAN, answer("too old"), Optional.empty())))
        .endsWith(
            shortened("  = seen: 54000 \"too old\"\n          DETAIL: It was 11mb.\n") + "\n");
  }

  @Test
  void anotherFixIsToldAgain() {
    Repair repair = new Repair(Fix.SAFE, "does it", List.of());

    assertThat(
            report(
                finding(SPAN, Optional.empty(), Optional.empty()),
                finding(SPAN, Optional.empty(), Optional.of(repair))))
        .endsWith(shortened("  = fix:  Do it. [safe, applied by --fix]\n") + "\n");
  }

  private static String shortened(String notes) {
    return """
    warning[truncate]: It is so.
     --> a.sql:1:1
      │
    1 │ TRUNCATE t;
      │ ^^^^^^^^^^
    """
        + notes;
  }
}
