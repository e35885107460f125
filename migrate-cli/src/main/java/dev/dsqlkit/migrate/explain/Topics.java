package dev.dsqlkit.migrate.explain;

import dev.dsqlkit.migrate.verify.Advice;
import dev.dsqlkit.rules.Facts;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.rules.Period;
import dev.dsqlkit.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that can be explained: rules, advice, codes, exceptions; in this order. */
public final class Topics {
  private final List<Topic> all = new ArrayList<>();

  /** Reads the pages. */
  public Topics() {
    Map<String, RulePage.Section> sections = RulePage.sections();
    RuleBook.facts().forEach(facts -> all.add(ofRule(facts, sections.get(facts.id()))));
    Stream.of(Advice.values()).map(Topics::ofAdvice).forEach(all::add);
    all.addAll(CodePage.topics());
  }

  /** All of them, those of a chapter together. */
  public List<Topic> all() {
    return List.copyOf(all);
  }

  /** What has this id or name. */
  public Optional<Topic> named(String name) {
    return all.stream()
        .filter(
            topic ->
                topic.id().equalsIgnoreCase(name)
                    || topic.names().stream().anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  /** The ids of the rules that answer with an SQLSTATE. */
  public static List<String> rulesOf(String sqlState) {
    return RuleBook.facts().stream()
        .filter(facts -> facts.sqlState().equals(sqlState))
        .map(Facts::id)
        .toList();
  }

  /** The ids of all rules and of all advice, without reading any page. */
  public static List<String> ruleIds() {
    return Stream.concat(
            RuleBook.facts().stream().map(Facts::id), Stream.of(Advice.values()).map(Advice::id))
        .toList();
  }

  private static Topic ofRule(
      Facts facts, RulePage.@org.jspecify.annotations.Nullable Section section) {
    List<String> texts = new ArrayList<>();
    texts.add(filledIn(facts.text()));
    facts.detail().map(Topics::filledIn).ifPresent(texts::add);
    return new Topic(
        facts.id(),
        section == null ? "Others" : section.chapter(),
        facts.problem(),
        Optional.of(facts.sqlState()),
        texts,
        List.of(),
        period(facts.period()),
        facts.evidence().toString(),
        List.of(),
        facts.hint(),
        facts.fix().description(),
        Optional.ofNullable(section).map(RulePage.Section::examples));
  }

  private static Topic ofAdvice(Advice advice) {
    return new Topic(
        advice.id(),
        "Advice about scripts",
        advice.problem(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        "",
        List.of(
            "Found by \"dsql verify\" as %s; the service does not refuse it."
                .formatted(advice.severity())),
        advice.hint(),
        "",
        Optional.empty());
  }

  private static String filledIn(String template) {
    return template.replaceAll("%(\\d\\$)?s", "…");
  }

  private static String period(Period period) {
    String since = period.since().map(Level::toString).map("from "::concat).orElse("");
    String until = period.until().map(Level::toString).map("before "::concat).orElse("");
    String both = (since + " " + until).strip();
    return both.isEmpty() ? "always" : both;
  }
}
