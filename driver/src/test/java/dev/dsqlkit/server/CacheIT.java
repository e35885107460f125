package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "knows the files of the Linux binaries")
class CacheIT {
  @TempDir Path cache;

  @BeforeEach
  void openToTheServersUser() throws IOException {
    Permissions.set(cache, "rwxr-xr-x");
  }

  @Test
  void damagedFilesAreReplacedByTheNextStart() throws Exception {
    assertStarts();

    Path library = onlyMatch("binaries-*").resolve("lib/libpq.so.5.16");
    Files.write(library, new byte[10]);
    Path program = onlyMatch("binaries-*").resolve("bin/postgres");
    Files.write(program, new byte[1000], StandardOpenOption.WRITE);
    assertStarts();
    assertThat(library).isRegularFile();
    assertThat(Files.size(library)).isGreaterThan(100_000);

    // Same sizes everywhere, so that it shows only when the server does not start.
    Files.write(program, new byte[1000], StandardOpenOption.WRITE);
    Path control = onlyMatch("data-*").resolve("data/global/pg_control");
    Files.write(control, new byte[1000], StandardOpenOption.WRITE);
    assertStarts();
  }

  @Test
  void aCacheThatCannotBeMadeIsNamedWithTheWayOut() {
    ServerOptions options = ServerOptions.DEFAULT.withCacheDirectory(Path.of("/proc/dsqlkit"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(options))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith(
            "PostgreSQL cannot be unpacked into the cache directory /proc/dsqlkit: ")
        .hasMessageEndingWith(
            "Choose another directory with the system property dsql.cache or the environment variable DSQL_CACHE.");
  }

  @Test
  void aCacheThatTheServersUserMayNotEnterIsNamedWithTheWayOut() throws Exception {
    assumeTrue(Ownership.ofThisProcess().isRoot(), "only root starts it as another user");
    Permissions.set(cache, "rwx------");
    Path inner = cache.resolve("inner");

    assertThatThrownBy(
            () -> EmbeddedPostgres.start(ServerOptions.DEFAULT.withCacheDirectory(inner)))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessage(
            "PostgreSQL does not run as root, and the user it runs as (uid 65534) may not enter the cache directory %s. %s",
            inner, CacheLocation.WAY_OUT);
  }

  private void assertStarts() throws Exception {
    ServerOptions options = ServerOptions.DEFAULT.withCacheDirectory(cache);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
      assertThat(Sql.query(server, "SELECT 1")).isEqualTo("1");
    }
  }

  private Path onlyMatch(String glob) throws IOException {
    try (DirectoryStream<Path> matches = Files.newDirectoryStream(cache, glob)) {
      return matches.iterator().next();
    }
  }
}
