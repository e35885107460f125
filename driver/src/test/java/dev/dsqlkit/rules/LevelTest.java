package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

  @Test
  void readsAMonth() {
    assertThat(Level.parse("2026-08").month()).isEqualTo(YearMonth.of(2026, 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-04", "2026-11", "2026", "latest", ""})
  void namesTheRangeWhenTheTextIsNoKnownMonth(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Level.parse(text))
        .withMessage(
            "level must be a month from 2025-05 to 2026-10, but is \"%s\"".formatted(text));
  }

  @Test
  void ordersByTime() {
    assertThat(Level.parse("2025-12")).isLessThan(Level.parse("2026-01"));
  }
}
