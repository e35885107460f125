package dev.dsqlkit.config;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import org.postgresql.PGProperty;

/** The reader that all tests share, with the names of the pgjdbc on the class path. */
final class Readers {
  static final Set<String> PGJDBC_NAMES =
      Arrays.stream(PGProperty.values()).map(PGProperty::getName).collect(toUnmodifiableSet());
  static final ConfigReader READER =
      new ConfigReader(PGJDBC_NAMES, YearMonth.of(2025, 5), YearMonth.of(2026, 9));

  private Readers() {}
}
