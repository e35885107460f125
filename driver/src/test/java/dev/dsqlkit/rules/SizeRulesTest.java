package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about sizes and about the connection; remarks in their cases say what is written. */
class SizeRulesTest {
  private static final Pattern SIZE = Pattern.compile("-- ([a-z]+) (\\d+)");
  private static final Pattern SECONDS = Pattern.compile("-- (\\d+) seconds");

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sizes")
  void decidesSizes(String id, RuleCase example) {
    List<StoredSize> written =
        matches(SIZE, example.sql())
            .map(match -> new StoredSize(match.group(1), Long.parseLong(match.group(2))))
            .toList();

    check(id, example, RuleBook.at(Level.LATEST).values().refusal(written));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("ages")
  void decidesTheAgeOfTheConnection(String id, RuleCase example) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    SessionAge age = new SessionAge(now::get);
    matches(SECONDS, example.sql())
        .forEach(match -> now.updateAndGet(was -> was.plusSeconds(number(match))));

    check(id, example, age.end());
  }

  static Stream<Arguments> sizes() {
    return cases(ValueRules.ALL);
  }

  static Stream<Arguments> ages() {
    return cases(SessionAge.ALL);
  }

  private static Stream<Arguments> cases(List<Facts> rules) {
    return rules.stream()
        .flatMap(
            facts -> RuleCase.of(facts).stream().map(example -> Arguments.of(facts.id(), example)));
  }

  private static Stream<MatchResult> matches(Pattern remark, String sql) {
    return remark.matcher(sql).results();
  }

  private static long number(MatchResult match) {
    return Long.parseLong(match.group(1));
  }

  private static void check(String id, RuleCase example, Optional<Refusal> refusal) {
    assertThat(refusal.map(Refusal::ruleId)).isEqualTo(Optional.of(id).filter(x -> example.bad()));
    assertThat(refusal.map(found -> found.sqlState() + " " + found.message()))
        .isEqualTo(example.expected());
  }
}
