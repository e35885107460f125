package dev.dsqlkit.server;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What this JVM's classes are loaded from, for another JVM. */
public final class TestClassPath {
  private TestClassPath() {}

  public static List<String> all() {
    return entries().toList();
  }

  /** Without the entries that have a text in their path. */
  public static List<String> without(String text) {
    return entries().filter(entry -> !entry.contains(text)).toList();
  }

  private static Stream<String> entries() {
    String property = System.getProperty("surefire.test.class.path");
    String path = property == null ? System.getProperty("java.class.path") : property;
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString());
  }
}
