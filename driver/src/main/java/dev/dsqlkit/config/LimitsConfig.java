package dev.dsqlkit.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Limits of a transaction in local mode that are not those of Aurora DSQL.
 *
 * @param rows rows that it may write; empty for the real limit
 * @param bytes bytes that it may write; empty for the real limit
 * @param age how long it may last; empty for the real limit
 */
public record LimitsConfig(Optional<Long> rows, Optional<Long> bytes, Optional<Duration> age) {
  static final LimitsConfig REAL =
      new LimitsConfig(Optional.empty(), Optional.empty(), Optional.empty());

  /** Beyond what a transaction can reach. */
  static final LimitsConfig NONE =
      new LimitsConfig(
          Optional.of(Long.MAX_VALUE),
          Optional.of(Long.MAX_VALUE),
          Optional.of(Duration.ofDays(365_000)));
}
