package dev.dsqlkit.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How to start an {@link EmbeddedPostgres}.
 *
 * @param port TCP port on 127.0.0.1, 1 to 65535, or 0 for any free one
 * @param cacheDirectory where binaries are unpacked; if empty, the system property {@code
 *     dsql.cache}, the environment variable {@code DSQL_CACHE} or a directory of the user decide
 * @param installation a PostgreSQL that is installed on this machine, the directory that holds
 *     {@code bin}; if empty, the binaries on the class path are unpacked
 * @param settings PostgreSQL settings, which win over the ones an embedded server has by default
 */
public record ServerOptions(
    int port,
    Optional<Path> cacheDirectory,
    Optional<Path> installation,
    Map<String, String> settings) {

  /** Any free port, the usual cache, PostgreSQL as local mode wants it. */
  public static final ServerOptions DEFAULT =
      new ServerOptions(0, Optional.empty(), Optional.empty(), Map.of());

  private static final int HIGHEST_PORT = 65_535;

  public ServerOptions {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "The port must be 0 (any) to %d, but is %d.".formatted(HIGHEST_PORT, port));
    }
    settings = Map.copyOf(settings);
  }

  public ServerOptions withPort(int port) {
    return new ServerOptions(port, cacheDirectory, installation, settings);
  }

  public ServerOptions withCacheDirectory(Path directory) {
    return new ServerOptions(port, Optional.of(directory), installation, settings);
  }

  /**
   * With a PostgreSQL from 14 to 18 that is installed.
   *
   * @param home the directory that holds {@code bin}
   */
  public ServerOptions withInstallation(Path home) {
    return new ServerOptions(port, cacheDirectory, Optional.of(home), settings);
  }

  public ServerOptions withSettings(Map<String, String> settings) {
    return new ServerOptions(port, cacheDirectory, installation, settings);
  }
}
