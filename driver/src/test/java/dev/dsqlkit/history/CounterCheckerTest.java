package dev.dsqlkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counters made by hand. */
class CounterCheckerTest {

  @ParameterizedTest
  @CsvSource({
    "5, 5, 0, true",
    "6, 5, 1, true",
    "5, 5, 1, true",
    "4, 5, 0, false", // a lost update
    "6, 5, 0, false", // counted twice
    "7, 5, 1, false"
  })
  void comparesACounterWithItsCommits(long value, long committed, long inDoubt, boolean right) {
    List<String> problems =
        CounterChecker.problems(
            List.of(value),
            new AtomicLongArray(new long[] {committed}),
            new AtomicLongArray(new long[] {inDoubt}));

    assertThat(problems.isEmpty()).isEqualTo(right);
  }

  @Test
  void missesACounter() {
    assertThat(CounterChecker.problems(List.of(), new AtomicLongArray(1), new AtomicLongArray(1)))
        .containsExactly("0 counters, were 1");
  }

  @Test
  void missesADoctor() {
    assertThat(OnCall.problems(List.of(new OnCall.Sighting(0, 1), new OnCall.Sighting(1, 0))))
        .containsExactly("Nobody was on call in shift 1");
  }
}
