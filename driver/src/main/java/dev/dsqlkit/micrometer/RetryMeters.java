package dev.dsqlkit.micrometer;

import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.retry.RetryListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/**
 * The meters {@code dsql.retry.*}. The driver makes one by itself when Micrometer is on the class
 * path.
 */
public final class RetryMeters implements RetryListener {
  private final MeterRegistry registry;

  /** Counts in {@link Metrics#globalRegistry}, to which Spring Boot adds its registries. */
  public RetryMeters() {
    this(Metrics.globalRegistry);
  }

  RetryMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void on(RetryEvent event) {
    if (isConflict(event.outcome())) {
      registry
          .counter("dsql.retry.conflicts", "code", event.failure().label(), "layer", layer(event))
          .increment();
    }
    if (event.outcome() == Outcome.RETRYING) {
      registry.counter("dsql.retry.attempts", "layer", layer(event)).increment();
      if (event.statements() > 0) {
        registry.counter("dsql.retry.replays").increment();
      }
    } else {
      ended(event);
    }
  }

  /** The other outcomes follow upon an attempt whose conflict is counted already. */
  private static boolean isConflict(Outcome outcome) {
    return switch (outcome) {
      case RETRYING, EXHAUSTED, NOT_REPLAYABLE, STOPPED -> true;
      case SUCCEEDED, DIVERGED, FAILED -> false;
    };
  }

  private static String layer(RetryEvent event) {
    return event.layer().name().toLowerCase(Locale.ROOT);
  }

  private void ended(RetryEvent event) {
    String outcome = event.outcome().name().toLowerCase(Locale.ROOT);
    registry.counter("dsql.retry.outcomes", "outcome", outcome, "layer", layer(event)).increment();
    registry.timer("dsql.retry.lost").record(event.elapsed());
    if (event.journalBytes() > 0) {
      DistributionSummary.builder("dsql.retry.journal")
          .baseUnit("bytes")
          .register(registry)
          .record((double) event.journalBytes());
    }
  }
}
