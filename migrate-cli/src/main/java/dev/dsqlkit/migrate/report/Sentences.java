package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Answer;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.rules.Fix;
import java.util.ArrayList;
import java.util.List;

/** What is said of a finding in more than one format. */
final class Sentences {
  private static final String CERTAIN = "; sure";

  private Sentences() {}

  /** Why, in one sentence. */
  static String problem(Finding finding) {
    return finding.problem().isEmpty()
        ? "Aurora DSQL refuses this statement."
        : Harmless.shortLine(finding.problem());
  }

  /** Why, and the way out. */
  static String inOneLine(Finding finding) {
    return (problem(finding) + " " + Harmless.shortLine(finding.hint())).strip();
  }

  /** Why, what the service answers, the way out: each on its line. */
  static String inLines(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(problem(finding));
    finding.answer().ifPresent(answer -> lines.add(answer(finding) + " " + evidence(answer)));
    if (!finding.hint().isEmpty()) {
      lines.add("Fix: " + Harmless.shortLine(finding.hint()) + fixing(finding));
    }
    return String.join("\n", lines);
  }

  private static String fixing(Finding finding) {
    return finding.repair().filter(repair -> repair.kind() == Fix.SAFE).isPresent()
        ? " [dsql verify --fix]"
        : "";
  }

  /** SQLSTATE and text of the service; empty for advice. */
  static String answer(Finding finding) {
    return finding
        .answer()
        .map(
            answer ->
                "Seen: %s \"%s\"%s"
                    .formatted(
                        answer.sqlState(),
                        Harmless.shortLine(answer.message()),
                        answer
                            .detail()
                            .map(text -> " DETAIL: " + Harmless.shortLine(text))
                            .orElse("")))
        .orElse("");
  }

  /** Who saw it and when, in parentheses; a doubt is told, certainty is not. */
  static String evidence(Answer answer) {
    String evidence = answer.evidence();
    if (evidence.endsWith(CERTAIN)) {
      evidence = evidence.substring(0, evidence.length() - CERTAIN.length());
    }
    return evidence.isEmpty() ? "" : "(" + Harmless.shortLine(evidence) + ")";
  }
}
