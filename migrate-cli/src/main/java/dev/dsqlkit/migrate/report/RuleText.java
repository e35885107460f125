package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Advice;
import dev.dsqlkit.migrate.verify.Severity;
import dev.dsqlkit.rules.Facts;
import dev.dsqlkit.rules.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known about a rule, whatever statement violates it.
 *
 * @param problem why, in one sentence
 * @param hint the way out, in one sentence
 * @param answer the service's answer with placeholders, and its evidence; empty for advice
 */
record RuleText(String problem, String hint, Severity severity, Optional<String> answer) {
  private static final Map<String, Facts> FACTS =
      RuleBook.facts().stream().collect(Collectors.toMap(Facts::id, Function.identity()));

  /** Of a rule's id; an unknown one has no more than its name. */
  static RuleText of(String id) {
    Facts facts = FACTS.get(id);
    if (facts != null) {
      return new RuleText(facts.problem(), facts.hint(), Severity.ERROR, Optional.of(seen(facts)));
    }
    return Advice.of(id)
        .map(
            advice ->
                new RuleText(advice.problem(), advice.hint(), advice.severity(), Optional.empty()))
        .orElse(new RuleText(id, "", Severity.ERROR, Optional.empty()));
  }

  /** All of it, what is empty left out. */
  List<String> lines() {
    return Stream.of(problem, answer.orElse(""), hint).filter(line -> !line.isEmpty()).toList();
  }

  private static String seen(Facts facts) {
    return "Seen: %s \"%s\" (%s)".formatted(facts.sqlState(), facts.text(), facts.evidence());
  }
}
