package dev.dsqlkit.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
  private static final long MILLISECOND = 1_000_000;

  /** The ceiling of a wait: a random number just below the bound that is asked for. */
  private static final RandomGenerator HIGHEST =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          throw new AssertionError("a bound is given");
        }

        @Override
        public long nextLong(long bound) {
          return bound - 1;
        }
      };

  @ParameterizedTest
  @CsvSource({
    // failed attempt, its milliseconds, ceiling in milliseconds
    "1, 10, 20",
    "2, 10, 40",
    "3, 10, 80",
    "6, 10, 500",
    "7, 50, 500",
    "1, 0, 2",
    "1, 4000, 100",
  })
  void waitsAreAFractionOfTheDoubledTimeThatTheAttemptTook(int failed, long took, long ceiling) {
    Duration wait =
        RetryPolicy.DEFAULT.backoff(failed, took * MILLISECOND, Failure.DATA_CONFLICT, HIGHEST);

    assertThat(wait).isEqualTo(Duration.ofMillis(ceiling).minusNanos(1));
  }

  @Test
  void jitterIsFull() {
    Random random = new Random(7);

    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < 1000; i++) {
      Duration wait =
          RetryPolicy.DEFAULT.backoff(3, 10 * MILLISECOND, Failure.DATA_CONFLICT, random);
      shortest = Math.min(shortest, wait.toNanos());
    }
    assertThat(shortest).isLessThan(MILLISECOND);
  }

  @Test
  void theFirstRetryAfterAChangeOfTheCatalogDoesNotWait() {
    assertThat(RetryPolicy.DEFAULT.backoff(1, MILLISECOND, Failure.SCHEMA_CONFLICT, HIGHEST))
        .isEqualTo(Duration.ZERO);
    assertThat(RetryPolicy.DEFAULT.backoff(2, MILLISECOND, Failure.SCHEMA_CONFLICT, HIGHEST))
        .isPositive();
  }

  @Test
  void aServerThatIsAwayIsGivenMoreTime() {
    assertThat(RetryPolicy.DEFAULT.backoff(1, MILLISECOND, Failure.UNAVAILABLE, HIGHEST))
        .isGreaterThan(Duration.ofMillis(150));
    assertThat(RetryPolicy.DEFAULT.backoff(9, MILLISECOND, Failure.UNAVAILABLE, HIGHEST))
        .isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxAttempts must be at least 1, but is 0");
    assertThatThrownBy(() -> new RetryPolicy(1, Duration.ofMillis(-1), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
