package dev.dsqlkit.junit.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * JUnit's configuration parameters, as far as they are known before JUnit calls an extension:
 * system properties and {@code junit-platform.properties}, without those of the build tool.
 */
final class PlatformConfiguration {
  private static final String FILE = "junit-platform.properties";

  private PlatformConfiguration() {}

  /** Empty if it is not there. */
  static String get(String name, ClassLoader loader) {
    String system = System.getProperty(name);
    return (system != null ? system : file(loader).getProperty(name, "")).trim();
  }

  private static Properties file(ClassLoader loader) {
    Properties properties = new Properties();
    try (InputStream file = loader.getResourceAsStream(FILE)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
    return properties;
  }
}
