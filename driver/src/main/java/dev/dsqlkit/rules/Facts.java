package dev.dsqlkit.rules;

import java.util.Optional;

/**
 * What is known about one refusal.
 *
 * @param text the message, with {@code %s} for what the statement fills in
 * @param detail the DETAIL in the same form; empty without one
 */
record Facts(
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
