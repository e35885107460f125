package dev.dsqlkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Chooses the directory that keeps the unpacked binaries between JVMs. */
final class CacheLocation {
  static final String PROPERTY = "dsql.cache";
  static final String VARIABLE = "DSQL_CACHE";

  /** What a user can do about a directory that does not serve. */
  static final String WAY_OUT =
      "Choose another directory with the system property dsql.cache or the environment variable DSQL_CACHE.";

  private static final Path LASTING_TEMP = Path.of("/var/tmp");

  private final Properties properties;
  private final Map<String, String> environment;

  CacheLocation(Properties properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** The configured directory, else one that belongs to the user who runs this process. */
  Path choose(int uid) {
    String property = properties.getProperty(PROPERTY, "");
    if (!property.isBlank()) {
      return Path.of(property).toAbsolutePath();
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isBlank()) {
      return Path.of(variable).toAbsolutePath();
    }
    if (uid == Ownership.ROOT) {
      // The server will not run as root, and nobody else may enter root's home.
      Path temp = Files.isDirectory(LASTING_TEMP) ? LASTING_TEMP : temp();
      return temp.resolve("dsqlkit-0");
    }
    return inHome(uid);
  }

  private Path inHome(int uid) {
    Path local = Path.of(environment.getOrDefault("LOCALAPPDATA", ""));
    if (uid < 0 && local.isAbsolute()) {
      return local.resolve("dsqlkit");
    }
    Path xdg = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    if (xdg.isAbsolute()) {
      return xdg.resolve("dsqlkit");
    }
    Path home = Path.of(properties.getProperty("user.home", ""));
    // Containers often run with a user id that has no home, or one it may not write to.
    if (home.isAbsolute() && Files.isWritable(home)) {
      return home.resolve(".cache").resolve("dsqlkit");
    }
    return temp().resolve("dsqlkit-" + uid);
  }

  private Path temp() {
    return Path.of(properties.getProperty("java.io.tmpdir", "/tmp")).toAbsolutePath();
  }
}
