package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  /** The names in the published jars of release 16.15.0. */
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, false, linux-amd64, postgres-linux-x86_64.txz",
    "Linux, aarch64, false, linux-arm64v8, postgres-linux-arm_64.txz",
    "Linux, amd64, true, linux-amd64-alpine, postgres-linux-x86_64-alpine_linux.txz",
    "Linux, aarch64, true, linux-arm64v8-alpine, postgres-linux-arm_64-alpine_linux.txz",
    "Mac OS X, x86_64, false, darwin-amd64, postgres-darwin-x86_64.txz",
    "Mac OS X, aarch64, false, darwin-arm64v8, postgres-darwin-arm_64.txz",
    "Windows 11, amd64, false, windows-amd64, postgres-windows-x86_64.txz",
  })
  void knowsTheNamesOfThePublishedBinaries(
      String os, String arch, boolean alpine, String dependency, String archive)
      throws EmbeddedPostgresException {
    assertThat(Platform.of(os, arch, alpine)).isEqualTo(new Platform(dependency, archive));
  }

  @ParameterizedTest
  @CsvSource({"SunOS, amd64", "Linux, s390x", "Linux, x86"})
  void saysWhatToDoWhereThereAreNoBinaries(String os, String arch) {
    assertThatThrownBy(() -> Platform.of(os, arch, false))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessage(
            "There are no PostgreSQL binaries to embed for %s on %s. Connect to a PostgreSQL server instead (jdbc:dsql://HOST/DATABASE).",
            os, arch);
  }

  @Test
  void namesTheReleaseThatTheBuildTests() throws EmbeddedPostgresException {
    BinariesArchive archive =
        BinariesArchive.find(Platform.current(), List.of(PlatformTest.class.getClassLoader()));

    assertThat(archive.location().toString()).contains("-" + Platform.TESTED_RELEASE + ".jar");
  }
}
