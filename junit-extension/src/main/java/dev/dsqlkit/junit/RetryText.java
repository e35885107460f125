package dev.dsqlkit.junit;

import dev.dsqlkit.retry.RetryEvent;
import java.util.Locale;

/** A retry in words. */
final class RetryText {
  private RetryText() {}

  /** Such as {@code RETRY unit of work after OC000: retrying, 1 attempt so far, waited 3.1 ms}. */
  static String of(RetryEvent event) {
    String layer = event.layer() == RetryEvent.Layer.DRIVER ? "driver" : "unit of work";
    String outcome = event.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String explanation = event.explanation().isEmpty() ? "" : ": " + event.explanation();
    return "RETRY by the %s after %s: %s, %s so far, waited %s%s"
        .formatted(
            layer,
            event.failure().label(),
            outcome,
            Count.of(event.attempts(), "attempt"),
            Millis.of(event.waited()),
            explanation);
  }
}
