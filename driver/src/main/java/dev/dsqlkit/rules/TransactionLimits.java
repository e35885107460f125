package dev.dsqlkit.rules;

import java.time.Duration;

/**
 * What one transaction of Aurora DSQL may do (quotas of the service, 2026-09; none is known to have
 * changed since 2025-05).
 *
 * @param rows rows it may insert, update and delete; index entries do not count
 * @param bytes bytes it may write, rows and index entries together
 * @param age how long it may last
 */
public record TransactionLimits(long rows, long bytes, Duration age) {
  /** Bytes of the largest row (quota of the service, 2026-09). */
  static final long LARGEST_ROW = 2L * 1024 * 1024;

  static final TransactionLimits SERVICE =
      new TransactionLimits(3_000, 10L * 1024 * 1024, Duration.ofMinutes(5));
}
