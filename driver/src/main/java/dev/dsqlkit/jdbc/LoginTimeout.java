package dev.dsqlkit.jdbc;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/** How long pgjdbc may take to log in. */
final class LoginTimeout {
  private static final String NAME = PGProperty.LOGIN_TIMEOUT.getName();

  /** A day; more would overflow somewhere. */
  private static final double MOST_SECONDS = 86_400;

  private LoginTimeout() {}

  /** Nothing where nobody has set one. */
  static Optional<Duration> of(Properties properties) {
    @Nullable String given = properties.getProperty(NAME);
    double seconds = given == null ? DriverManager.getLoginTimeout() : seconds(given);
    return seconds > 0
        ? Optional.of(Duration.ofMillis((long) Math.ceil(Math.min(seconds, MOST_SECONDS) * 1000)))
        : Optional.empty();
  }

  /** What is no number is none, as for pgjdbc. */
  private static double seconds(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static void set(Properties properties, Duration limit) {
    properties.setProperty(NAME, Double.toString(limit.toMillis() / 1000.0));
  }

  static void lower(Properties properties, Duration most) {
    if (of(properties).filter(limit -> limit.compareTo(most) <= 0).isEmpty()) {
      set(properties, most);
    }
  }
}
