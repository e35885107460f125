package dev.dsqlkit.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds JDKs of this machine. */
final class NewestJdk {
  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
  private static final int RELEASES_BETWEEN_LTS = 4;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"([0-9]+)");
  private static final Pattern TOOLCHAIN = Pattern.compile("<jdkHome>\\s*(.*?)\\s*</jdkHome>");

  private NewestJdk() {}

  /**
   * That of this JVM if it has virtual threads; else the newest LTS release that Maven's toolchains
   * name or the system has installed.
   */
  static Optional<Path> withVirtualThreads() throws IOException {
    Path own = Path.of(System.getProperty("java.home"));
    return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS
        ? Optional.of(own)
        : Stream.concat(toolchains(), installed())
            .filter(NewestJdk::isLtsWithVirtualThreads)
            .max(Comparator.comparingInt(NewestJdk::feature));
  }

  private static Stream<Path> toolchains() throws IOException {
    Path file = Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml");
    return Files.exists(file)
        ? TOOLCHAIN.matcher(Files.readString(file)).results().map(home -> Path.of(home.group(1)))
        : Stream.empty();
  }

  private static Stream<Path> installed() throws IOException {
    Path usual = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(usual)) {
      return Stream.empty();
    }
    try (Stream<Path> homes = Files.list(usual)) {
      return homes.toList().stream();
    }
  }

  private static boolean isLtsWithVirtualThreads(Path home) {
    int later = feature(home) - FIRST_WITH_VIRTUAL_THREADS;
    return later >= 0 && later % RELEASES_BETWEEN_LTS == 0;
  }

  /** The first number of the version, 0 where there is no JDK. */
  private static int feature(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
