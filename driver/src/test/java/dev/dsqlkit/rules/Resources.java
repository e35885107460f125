package dev.dsqlkit.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files under {@code src/test/resources/rules}. */
final class Resources {
  private Resources() {}

  static Optional<String> text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/rules/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String required(String name) {
    return text(name).orElseThrow(() -> new AssertionError("src/test/resources/rules/" + name));
  }
}
