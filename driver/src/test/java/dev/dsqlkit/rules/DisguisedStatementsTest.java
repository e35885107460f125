package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisguisedStatementsTest {

  @ParameterizedTest
  @MethodSource("statements")
  void areRefusedWithTheExactText(RuleCase example) {
    Optional<Refusal> refusal =
        RuleBook.at(example.level().orElse(Level.LATEST)).refusal(example.statement());

    assertThat(refusal.map(found -> found.sqlState() + " " + found.message()))
        .as(example.sql())
        .isEqualTo(example.expected());
  }

  @Test
  void areManyEnoughToMeanSomething() {
    assertThat(statements()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(statements()).allMatch(example -> example.expected().isPresent());
  }

  static List<RuleCase> statements() {
    return RuleCase.parse(Resources.required("disguised.sql"));
  }
}
