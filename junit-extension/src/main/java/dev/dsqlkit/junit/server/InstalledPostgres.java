package dev.dsqlkit.junit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL that is installed on this machine.
 *
 * @param home the directory that holds {@code bin}
 * @param version such as {@code 16.15}
 */
record InstalledPostgres(Path home, String version) {
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)\\S*)");
  private static final int BEST = 16;

  /** Where packages install it: a directory, and the names in it that hold {@code bin}. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("/usr/lib/postgresql", "*"),
          List.of("/usr", "pgsql-*"),
          List.of("/opt/homebrew/opt", "postgresql*"),
          List.of("/usr/local/opt", "postgresql*"),
          List.of("/Applications/Postgres.app/Contents/Versions", "*"),
          List.of("C:/Program Files/PostgreSQL", "*"));

  /**
   * Those on this machine: 16 first, which local mode is tested on, then the newest.
   *
   * @param path the variable PATH
   */
  static List<InstalledPostgres> find(String path) {
    Set<Path> homes = new LinkedHashSet<>();
    for (String directory : path.split(System.getProperty("path.separator"), -1)) {
      if (!directory.isEmpty()) {
        ofProgram(Path.of(directory)).ifPresent(homes::add);
      }
    }
    PLACES.forEach(place -> homes.addAll(in(place.get(0), place.get(1))));
    return homes.stream()
        .flatMap(home -> at(home).stream())
        .sorted(
            Comparator.comparing((InstalledPostgres one) -> one.major() == BEST)
                .thenComparing(InstalledPostgres::major)
                .reversed())
        .toList();
  }

  /** The server finds its other files from where it really is. */
  private static Optional<Path> ofProgram(Path directory) {
    try {
      Path bin = directory.resolve("postgres").toRealPath().getParent();
      return Optional.ofNullable(bin).map(Path::getParent);
    } catch (IOException e) {
      return Optional.empty(); // not here
    }
  }

  private static List<Path> in(String directory, String names) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(Path.of(directory), names)) {
      for (Path home : homes) {
        found.add(home.toRealPath());
      }
    } catch (IOException e) {
      // not on this system
    }
    return found;
  }

  private static Optional<InstalledPostgres> at(Path home) {
    Path bin = home.resolve("bin");
    if (!Files.exists(bin.resolve("initdb")) && !Files.exists(bin.resolve("initdb.exe"))) {
      return Optional.empty();
    }
    try {
      Process process =
          new ProcessBuilder(bin.resolve("postgres").toString(), "--version")
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = VERSION.matcher(output);
      return version.find()
          ? Optional.of(new InstalledPostgres(home, version.group(1)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // not for this processor
    }
  }

  private int major() {
    return Integer.parseInt(version.replaceAll("\\D.*", ""));
  }
}
