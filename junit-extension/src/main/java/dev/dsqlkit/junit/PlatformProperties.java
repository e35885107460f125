package dev.dsqlkit.junit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Configuration parameters where JUnit hands out none, as while it looks for tests: those of system
 * properties and of {@code junit-platform.properties}, but not those of a build tool.
 */
final class PlatformProperties {
  private static final String FILE = "junit-platform.properties";

  private PlatformProperties() {}

  static Optional<String> get(String name) {
    @Nullable String given = System.getProperty(name);
    return Optional.ofNullable(given).or(() -> Optional.ofNullable(file().getProperty(name)));
  }

  private static Properties file() {
    Properties properties = new Properties();
    @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (loader != null) {
      try (InputStream file = loader.getResourceAsStream(FILE)) {
        if (file != null) {
          properties.load(file);
        }
      } catch (IOException e) {
        // JUnit reads the same file and tells what is wrong with it
        return properties;
      }
    }
    return properties;
  }
}
