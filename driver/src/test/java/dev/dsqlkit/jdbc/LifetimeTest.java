package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a connection to the server is used. */
class LifetimeTest {
  private final HandClock clock = new HandClock();

  @ParameterizedTest(name = "{0} minutes, {1} of the jitter: {2} seconds")
  @CsvSource({"60, 0, 3600", "60, 1, 3420", "55, 0.5, 3217.5", "1, 0, 60", "1, 1, 57"})
  void isOverAfterTheMostLessTheJitter(int minutes, double random, double seconds) {
    Lifetime lifetime = new Lifetime(clock, Duration.ofMinutes(minutes), random, () -> false);
    clock.move(Duration.ofMillis((long) (seconds * 1000) - 1));
    assertThat(lifetime.isOver()).isFalse();

    clock.move(Duration.ofMillis(1));

    assertThat(lifetime.isOver()).isTrue();
  }

  @Test
  void hasEndedShortlyBeforeTheSixtyMinutesOfTheServiceAreOver() {
    Lifetime lifetime = new Lifetime(clock, Duration.ofMinutes(1), 1, () -> false);
    clock.move(Duration.ofMinutes(60).minusSeconds(30).minusMillis(1));
    assertThat(lifetime.hasEnded()).isFalse();

    clock.move(Duration.ofMillis(1));

    assertThat(lifetime.hasEnded()).isTrue();
  }
}
