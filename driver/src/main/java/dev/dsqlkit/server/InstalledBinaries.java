package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** A PostgreSQL that is installed on this machine. */
record InstalledBinaries(Path installation, String key) implements Binaries {
  private static final Duration VERSION_LIMIT = Duration.ofSeconds(10);
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)\\S*)");
  private static final int OLDEST = 14;

  static InstalledBinaries at(Path directory) throws EmbeddedPostgresException {
    Path home = directory.toAbsolutePath();
    String suffix = Platform.isWindows() ? ".exe" : "";
    for (String program : List.of("postgres", "initdb")) {
      Path file = home.resolve("bin").resolve(program + suffix);
      if (!Files.isExecutable(file)) {
        throw new EmbeddedPostgresException(
            "There is no PostgreSQL server in %s: %s is not a program. Name the directory that holds bin."
                .formatted(home, file));
      }
    }
    return new InstalledBinaries(home, key(home, version(home)));
  }

  /** The same version may be installed twice, and built in different ways. */
  private static String key(Path home, String version) {
    CRC32 crc = new CRC32();
    crc.update((home + " " + version).getBytes(StandardCharsets.UTF_8));
    return "installed-"
        + version.replaceAll("[^A-Za-z0-9.]", "_")
        + "-"
        + Long.toHexString(crc.getValue());
  }

  private static String version(Path home) throws EmbeddedPostgresException {
    Command.Outcome outcome;
    try {
      outcome =
          Command.run(
              List.of(home.resolve("bin").resolve("postgres").toString(), "--version"),
              VERSION_LIMIT);
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(
          "The PostgreSQL in " + home + " does not run", e, "Install it anew.");
    }
    Matcher version = VERSION.matcher(outcome.output());
    if (outcome.status() != 0 || !version.find()) {
      throw new EmbeddedPostgresException(
          "The PostgreSQL in %s does not run: %s".formatted(home, outcome.output()));
    }
    if (Integer.parseInt(version.group(2)) < OLDEST) {
      throw new EmbeddedPostgresException(
          "The PostgreSQL in %s is %s, but local mode needs 14 or newer."
              .formatted(home, version.group(1)));
    }
    return version.group(1);
  }

  @Override
  public Path home(Cache cache) {
    return installation;
  }

  /** Nothing of it is in the cache. */
  @Override
  public boolean discardDamaged(Cache cache) {
    return false;
  }
}
