package dev.dsqlkit.server.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs permissions and symbolic links")
class UnpackerTest {
  @TempDir Path target;

  @Test
  void keepsContentPermissionsAndLinks() throws IOException {
    TarReader archive =
        new TarBytes()
            .file("lib/deep/libx.so.1", "code")
            .member('2', "lib/libx.so", "deep/libx.so.1", "")
            .read();

    Unpacker.unpack(archive, target);

    assertThat(target.resolve("lib/libx.so")).isSymbolicLink().hasContent("code");
    assertThat(Files.getPosixFilePermissions(target.resolve("lib/deep/libx.so.1")))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr--"));
    assertThat(Files.getPosixFilePermissions(target.resolve("lib/deep")))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @CsvSource({"0,../evil,''", "0,/evil,''", "0,a/../../evil,''", "2,link,../../etc", "2,link,/etc"})
  void refusesToWriteOrPointOutsideOfTheTarget(char type, String name, String link) {
    TarReader archive = new TarBytes().member(type, name, link, "").read();

    assertThatThrownBy(() -> Unpacker.unpack(archive, target))
        .isInstanceOf(TarFormatException.class)
        .hasMessage("a member outside of the archive: " + name);
  }
}
