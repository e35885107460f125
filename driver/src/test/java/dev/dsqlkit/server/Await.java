package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again and again until something is so. */
public final class Await {
  private Await() {}

  public static void until(String what, Duration limit, BooleanSupplier condition) {
    Deadline deadline = Deadline.after(limit);
    while (!condition.getAsBoolean()) {
      assertThat(deadline.passed()).as("%s within %s", what, limit).isFalse();
      deadline.pause(Duration.ofMillis(5));
    }
  }
}
