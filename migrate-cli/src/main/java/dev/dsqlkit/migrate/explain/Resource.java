package dev.dsqlkit.migrate.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A page in the jar, cut at its headings. */
final class Resource {
  private Resource() {}

  /** The parts below headings, without what is before the first; the heading's mark is cut off. */
  static List<String> parts(String page, String mark) {
    return parts("\n" + text(page), mark, 1);
  }

  static List<String> parts(String text, String mark, int skip) {
    return Stream.of(text.split("\n" + mark, -1)).skip(skip).toList();
  }

  static String firstLine(String part) {
    return part.substring(0, part.indexOf('\n')).strip();
  }

  private static String text(String page) {
    try (InputStream in = Resource.class.getResourceAsStream(page)) {
      if (in == null) {
        throw new IllegalStateException(page + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
