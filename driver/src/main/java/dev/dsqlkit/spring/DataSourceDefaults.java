package dev.dsqlkit.spring;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * What Boot cannot derive from a {@code jdbc:dsql:} URL, as properties that any other overrides.
 */
final class DataSourceDefaults {
  private static final String SOURCE = "dsqlkit";

  // by name, because neither the driver nor HikariCP must be loaded to read an environment
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "spring.datasource.driver-class-name", "dev.dsqlkit.jdbc.DsqlDriver",
          "spring.datasource.hikari.exception-override-class-name",
              "dev.dsqlkit.jdbc.DsqlExceptionOverride");

  private DataSourceDefaults() {}

  static void addTo(ConfigurableEnvironment environment) {
    boolean known = environment.getPropertySources().contains(SOURCE);
    if (!known && isOurs(environment)) {
      environment.getPropertySources().addLast(missingIn(environment));
    }
  }

  /** Being last is not enough: Boot moves the application's default properties behind us. */
  private static MapPropertySource missingIn(ConfigurableEnvironment environment) {
    Map<String, Object> missing = new HashMap<>(DEFAULTS);
    missing.keySet().removeIf(environment::containsProperty);
    return new MapPropertySource(SOURCE, missing);
  }

  /** Whether the URL of Boot's data source is one of ours. */
  static boolean isOurs(Environment environment) {
    String url = url(environment);
    return url.startsWith("jdbc:dsql:") || url.startsWith("jdbc:aws-dsql:");
  }

  private static String url(Environment environment) {
    try {
      return environment.getProperty("spring.datasource.url", "");
    } catch (IllegalArgumentException e) {
      return ""; // an unresolved placeholder is Boot's to report, and only if the URL is used
    }
  }
}
