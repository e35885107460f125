package dev.dsqlkit.rules;

import java.util.Optional;

/**
 * What is known about one refusal.
 *
 * @param id the rule, as listed in docs/rules.md
 * @param sqlState the service's SQLSTATE
 * @param text the message, with {@code %s} or {@code %1$s} for what the statement fills in
 * @param detail the DETAIL in the same form; empty without one
 * @param problem why it is refused, in one sentence
 * @param fix whether a rewrite keeps the meaning
 * @param hint the way out, in one sentence
 */
public record Facts(
    String id,
    String sqlState,
    String text,
    Optional<String> detail,
    Period period,
    Evidence evidence,
    String problem,
    Fix fix,
    String hint) {

  static Facts of(String id, String sqlState, String text) {
    return new Facts(
        id, sqlState, text, Optional.empty(), Period.ALWAYS, Evidence.RECORDED, "", Fix.NONE, "");
  }

  /** A refusal with SQLSTATE 0A000, feature not supported. */
  static Facts unsupported(String id, String text) {
    return of(id, "0A000", text);
  }

  Facts detail(String template) {
    return new Facts(
        id, sqlState, text, Optional.of(template), period, evidence, problem, fix, hint);
  }

  /** The first month of the refusal. */
  Facts since(String month) {
    Period from = new Period(Optional.of(Level.parse(month)), period.until());
    return new Facts(id, sqlState, text, detail, from, evidence, problem, fix, hint);
  }

  /** The first month without the refusal. */
  Facts until(String month) {
    Period to = new Period(period.since(), Optional.of(Level.parse(month)));
    return new Facts(id, sqlState, text, detail, to, evidence, problem, fix, hint);
  }

  Facts evidence(Evidence seen) {
    return new Facts(id, sqlState, text, detail, period, seen, problem, fix, hint);
  }

  Facts problem(String sentence) {
    return new Facts(id, sqlState, text, detail, period, evidence, sentence, fix, hint);
  }

  Facts fix(Fix kind, String sentence) {
    return new Facts(id, sqlState, text, detail, period, evidence, problem, kind, sentence);
  }

  Refusal refusal(Finding finding) {
    Object[] values = finding.values().toArray();
    return new Refusal(
        id,
        sqlState,
        text.formatted(values),
        detail.map(template -> template.formatted(values)),
        hint,
        finding.position());
  }
}
