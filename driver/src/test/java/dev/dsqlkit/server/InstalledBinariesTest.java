package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // the programs are shell scripts
class InstalledBinariesTest {
  @TempDir private Path home;

  private Path install(String answer) throws Exception {
    Path bin = Files.createDirectories(home.resolve("bin"));
    for (String program : new String[] {"postgres", "initdb"}) {
      Path file = bin.resolve(program);
      Files.writeString(file, "#!/bin/sh\necho '" + answer + "'\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return home;
  }

  @Test
  void hasAKeyForEachVersion() throws Exception {
    String first = InstalledBinaries.at(install("postgres (PostgreSQL) 15.3 (Debian 1)")).key();
    String second = InstalledBinaries.at(install("postgres (PostgreSQL) 16.3")).key();

    assertThat(first).startsWith("installed-15.3-");
    assertThat(second).startsWith("installed-16.3-");
  }

  @Test
  void refusesOneThatIsTooOldOrDoesNotRun() throws Exception {
    assertThatThrownBy(() -> InstalledBinaries.at(home))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContaining("There is no PostgreSQL server in " + home);
    assertThatThrownBy(() -> InstalledBinaries.at(install("postgres (PostgreSQL) 13.20")))
        .hasMessageContaining("is 13.20, but local mode needs 14 or newer.");
    assertThatThrownBy(() -> InstalledBinaries.at(install("no such library")))
        .hasMessageContaining("does not run: no such library");
  }
}
