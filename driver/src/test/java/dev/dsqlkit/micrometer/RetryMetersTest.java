package dev.dsqlkit.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.retry.Failure;
import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RetryMetersTest {
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final RetryMeters meters = new RetryMeters(registry);

  @Test
  void countAReplayThatSucceeds() {
    meters.on(event(Outcome.RETRYING, Failure.SCHEMA_CONFLICT, 3, 100));
    meters.on(event(Outcome.RETRYING, Failure.DATA_CONFLICT, 3, 100));
    meters.on(event(Outcome.SUCCEEDED, Failure.DATA_CONFLICT, 3, 100));

    assertThat(count("dsql.retry.attempts")).isEqualTo(2);
    assertThat(count("dsql.retry.replays")).isEqualTo(2);
    assertThat(count("dsql.retry.conflicts", "code", "OC000", "layer", "driver")).isEqualTo(1);
    assertThat(count("dsql.retry.conflicts", "code", "OC001")).isEqualTo(1);
    assertThat(count("dsql.retry.outcomes", "outcome", "succeeded")).isEqualTo(1);
    assertThat(registry.get("dsql.retry.lost").timer().count()).isEqualTo(1);
    assertThat(registry.get("dsql.retry.lost").timer().totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(30);
    assertThat(registry.get("dsql.retry.journal").summary().totalAmount()).isEqualTo(100);
    assertThat(registry.get("dsql.retry.journal").meter().getId().getBaseUnit()).isEqualTo("bytes");
  }

  @Test
  void countADivergenceOnceThoughItFollowsUponAnAttempt() {
    meters.on(event(Outcome.RETRYING, Failure.DATA_CONFLICT, 3, 100));
    meters.on(event(Outcome.DIVERGED, Failure.DATA_CONFLICT, 3, 100));

    assertThat(count("dsql.retry.conflicts", "code", "OC000")).isEqualTo(1);
    assertThat(count("dsql.retry.outcomes", "outcome", "diverged")).isEqualTo(1);
  }

  @Test
  void countAConflictThatIsNotTriedAgain() {
    meters.on(event(Outcome.NOT_REPLAYABLE, Failure.DATA_CONFLICT, 0, 0));
    meters.on(event(Outcome.EXHAUSTED, Failure.DATA_CONFLICT, 0, 0));

    assertThat(count("dsql.retry.conflicts", "code", "OC000")).isEqualTo(2);
    assertThat(registry.find("dsql.retry.attempts").counter()).isNull();
    assertThat(registry.find("dsql.retry.journal").summary()).isNull();
  }

  @Test
  void countNoReplayWhereThereIsNoJournal() {
    meters.on(event(Outcome.RETRYING, Failure.DATA_CONFLICT, 0, 0));

    assertThat(count("dsql.retry.attempts")).isEqualTo(1);
    assertThat(registry.find("dsql.retry.replays").counter()).isNull();
  }

  private double count(String name, String... tags) {
    return registry.get(name).tags(tags).counter().count();
  }

  private static RetryEvent event(Outcome outcome, Failure failure, int statements, long bytes) {
    return new RetryEvent(
        RetryEvent.Layer.DRIVER,
        outcome,
        failure,
        2,
        statements,
        bytes,
        Duration.ofMillis(30),
        Duration.ofMillis(5),
        "");
  }
}
