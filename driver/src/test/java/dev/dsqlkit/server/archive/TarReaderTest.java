package dev.dsqlkit.server.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TarReaderTest {

  @Test
  void readsFilesDirectoriesAndSymbolicLinksInOrder() throws IOException {
    TarReader reader =
        new TarBytes()
            .member('5', "bin/", "", "")
            .file("bin/tool", "x".repeat(700))
            .member('2', "bin/link", "tool", "")
            .read();

    assertThat(reader.next()).contains(new TarEntry("bin/", TarEntry.Type.DIRECTORY, 0754, "", 0));
    assertThat(reader.next()).contains(new TarEntry("bin/tool", TarEntry.Type.FILE, 0754, "", 700));
    assertThat(content(reader)).isEqualTo("x".repeat(700));
    assertThat(reader.next())
        .contains(new TarEntry("bin/link", TarEntry.Type.SYMBOLIC_LINK, 0754, "tool", 0));
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void skipsContentThatNobodyReads() throws IOException {
    TarReader reader = new TarBytes().file("a", "y".repeat(1500)).file("b", "z").read();

    reader.next();

    assertThat(reader.next().orElseThrow().name()).isEqualTo("b");
    assertThat(content(reader)).isEqualTo("z");
  }

  @Test
  void joinsThePrefixOfPosixArchives() throws IOException {
    TarReader reader = new TarBytes().posix('0', "share/deep", "file", "", "").read();

    assertThat(reader.next().orElseThrow().name()).isEqualTo("share/deep/file");
  }

  @Test
  void readsLongNamesOfGnuArchives() throws IOException {
    String name = "d/".repeat(150) + "file";
    String target = "t".repeat(200);
    TarReader reader =
        new TarBytes()
            .member('L', "././@LongLink", "", name + "\0")
            .member('K', "././@LongLink", "", target + "\0")
            .member('2', "cut", "cut", "")
            .file("next", "")
            .read();

    TarEntry entry = reader.next().orElseThrow();

    assertThat(entry.name()).isEqualTo(name);
    assertThat(entry.linkTarget()).isEqualTo(target);
    assertThat(reader.next().orElseThrow().name()).isEqualTo("next");
  }

  @Test
  void readsPathsOfPaxArchives() throws IOException {
    TarReader reader =
        new TarBytes()
            .member('g', "pax_global", "", "19 comment=nothing\n")
            .member('x', "PaxHeaders/x", "", "18 mtime=123456.7\n24 path=größe/a=b.txt\n")
            .file("cut", "")
            .read();

    assertThat(reader.next().orElseThrow().name()).isEqualTo("größe/a=b.txt");
  }

  @Test
  void refusesAnArchiveThatEndsInAFile() {
    byte[] whole = new TarBytes().file("a", "y".repeat(1500)).end();
    TarReader reader = new TarReader(new ByteArrayInputStream(Arrays.copyOf(whole, 1000)));

    assertThatThrownBy(
            () -> {
              reader.next();
              content(reader);
            })
        .isInstanceOf(EOFException.class)
        .hasMessage("the tar archive ends in the middle of a file");
  }

  @Test
  void refusesAnArchiveWithoutEnd() throws IOException {
    byte[] unfinished = new TarBytes().file("a", "").unfinished();
    TarReader reader = new TarReader(new ByteArrayInputStream(unfinished));
    reader.next();

    assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
  }

  @Test
  void refusesAHeaderWithADamagedByte() {
    byte[] archive = new TarBytes().file("a", "").end();
    archive[0] ^= 1;

    assertThatThrownBy(() -> new TarReader(new ByteArrayInputStream(archive)).next())
        .isInstanceOf(TarFormatException.class)
        .hasMessage("wrong checksum in a tar header");
  }

  @Test
  void refusesMembersItDoesNotKnow() {
    TarReader reader = new TarBytes().member('3', "device", "", "").read();

    assertThatThrownBy(reader::next)
        .isInstanceOf(TarFormatException.class)
        .hasMessage("member type '3'");
  }

  private static String content(TarReader reader) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reader.copyTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
