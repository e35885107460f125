package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void decidesItsCases(Rule rule, RuleCase example) throws SQLException {
    Optional<Refusal> refusal = refusal(rule, example);

    if (example.bad()) {
      assertThat(refusal.map(Refusal::ruleId)).as(example.sql()).contains(rule.id());
      assertThat(refusal.map(Refusal::sqlState)).contains(rule.facts().sqlState());
      example
          .expected()
          .ifPresent(text -> assertThat(answer(refusal.orElseThrow())).isEqualTo(text));
    } else {
      assertThat(refusal).as(example.sql()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasBadAndGoodCases(Rule rule) {
    assertThat(RuleCase.of(rule.facts())).extracting(RuleCase::bad).contains(true, false);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysWhatIsWrongAndWhatToDo(Rule rule) {
    Facts facts = rule.facts();
    assertThat(facts.problem()).endsWith(".");
    assertThat(facts.hint()).endsWith(".").hasSizeLessThan(120);
    assertThat(facts.sqlState()).matches("[0-9A-Z]{5}");
    assertThat(facts.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isNamedAfterItsClass(Rule rule) {
    Class<?> type = rule.getClass();
    if (!type.isRecord()) {
      String words = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
      assertThat(rule.id()).startsWith(words.toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @MethodSource("formerRules")
  void letsPassFromTheMonthItEnds(Rule rule) throws SQLException {
    Level end = rule.facts().period().until().orElseThrow();

    for (RuleCase example : badCases(rule)) {
      assertThat(refusal(rule, example, end).map(Refusal::ruleId))
          .as(example.sql())
          .isNotEqualTo(Optional.of(rule.id()));
    }
    assertThat(rule.id()).endsWith("-before-" + end);
  }

  @ParameterizedTest
  @MethodSource("laterRules")
  void isNotInForceBeforeItsFirstMonth(Rule rule) throws SQLException {
    Level before = rule.facts().period().since().orElseThrow().previous();

    for (RuleCase example : badCases(rule)) {
      assertThat(refusal(rule, example, before).map(Refusal::ruleId))
          .as(example.sql())
          .isNotEqualTo(Optional.of(rule.id()));
    }
  }

  @Test
  void haveIdsOfTheirOwn() {
    assertThat(rules().map(Rule::id)).doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  static Stream<Rule> rules() {
    return Stream.concat(Rules.ON_STATEMENTS.stream(), Rules.ON_CATALOG.stream());
  }

  static Stream<Rule> formerRules() {
    return rules().filter(rule -> rule.facts().period().until().isPresent());
  }

  static Stream<Rule> laterRules() {
    return rules().filter(rule -> rule.facts().period().since().isPresent());
  }

  static Stream<Arguments> cases() {
    return rules()
        .flatMap(
            rule -> RuleCase.of(rule.facts()).stream().map(example -> Arguments.of(rule, example)));
  }

  private static List<RuleCase> badCases(Rule rule) {
    return RuleCase.of(rule.facts()).stream().filter(RuleCase::bad).toList();
  }

  private static Optional<Refusal> refusal(Rule rule, RuleCase example) throws SQLException {
    Level usual = example.bad() ? rule.facts().period().last() : Level.LATEST;
    return refusal(rule, example, example.level().orElse(usual));
  }

  private static Optional<Refusal> refusal(Rule rule, RuleCase example, Level level)
      throws SQLException {
    RuleBook book = RuleBook.at(level);
    SqlStatement statement = example.statement();
    Optional<Refusal> refusal = book.refusal(statement);
    if (refusal.isPresent() || !(rule instanceof CatalogRule)) {
      return refusal;
    }
    return book.needsCatalog(statement)
        ? book.refusal(statement, new SampleCatalog(example.bad()))
        : Optional.empty();
  }

  private static String answer(Refusal refusal) {
    return refusal.sqlState() + " " + refusal.message();
  }
}
