package dev.dsqlkit.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String LAID_OUT = "CREATE TABLE t (\n  id int\n);\n";

  @TempDir Path folder;

  @Test
  void laysFilesOut() throws IOException {
    Path file = Files.writeString(folder.resolve("a.sql"), "create table T(id int);");

    assertThat(Ran.in(folder, "fmt", "a.sql")).isEqualTo(new Ran(0, "", "dsql: laid out a.sql\n"));
    assertThat(file).hasContent(LAID_OUT);
    assertThat(Ran.in(folder, "fmt", "a.sql")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void checkNamesFilesAndChangesNone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.sql"), "create table T(id int);");
    Files.writeString(folder.resolve("b.sql"), LAID_OUT);

    assertThat(Ran.in(folder, "fmt", "--check", "."))
        .extracting(Ran::code, Ran::out)
        .containsExactly(2, "a.sql\n");
    assertThat(file).hasContent("create table T(id int);");
    assertThat(Ran.in(folder, "fmt", "--check", "b.sql")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void diffShowsWhatWouldBeChanged() throws IOException {
    Files.writeString(folder.resolve("a.sql"), "select 1;\n");

    Ran ran = Ran.in(folder, "fmt", "--diff", "a.sql");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("-select 1;\n+SELECT 1;\n");
  }

  @Test
  void standardInputIsPrinted() {
    assertThat(Ran.in(folder, "create table T(id int)", Map.of(), Terminals.NONE, "fmt", "-").out())
        .isEqualTo(LAID_OUT);
  }

  @Test
  void tellsWhatItLeaves() throws IOException {
    Files.writeString(folder.resolve("a.sql"), "create table t (n);\n");

    assertThat(Ran.in(folder, "fmt", "a.sql"))
        .isEqualTo(new Ran(0, "", "dsql: a.sql:1: left as it is, because it cannot be read\n"));
  }
}
