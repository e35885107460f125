package dev.dsqlkit.junit;

import java.time.Duration;
import java.util.Locale;

/** A duration in words. */
final class Millis {
  private Millis() {}

  /** Such as {@code 12.3 ms}, in every locale. */
  static String of(Duration duration) {
    return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
  }
}
