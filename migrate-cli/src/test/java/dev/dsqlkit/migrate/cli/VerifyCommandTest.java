package dev.dsqlkit.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir Path folder;

  @Test
  void findingsEndWith2() throws IOException {
    write("a.sql", "TRUNCATE orders;");

    Ran ran = Ran.in(folder, "verify", "a.sql", "-f", "gcc");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out())
        .startsWith("a.sql:1:1: error: DSQL has no TRUNCATE.")
        .endsWith("[truncate]\n");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void nothingFoundEndsWith0() throws IOException {
    write("a.sql", "SELECT 1;");

    assertThat(Ran.in(folder, "verify", "-f", "gcc", "a.sql")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void missingFileIsNamedAndTheOthersAreChecked() throws IOException {
    write("a.sql", "TRUNCATE orders;");

    Ran ran = Ran.in(folder, "verify", "no.sql", "a.sql");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("error[truncate]");
    assertThat(ran.err()).isEqualTo("dsql: no.sql: no such file or folder\n");
  }

  @Test
  void folderWithoutScriptsIsAnError() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    assertThat(Ran.in(folder, "verify", "-f", "gcc", "empty"))
        .isEqualTo(new Ran(1, "", "dsql: empty: no file in it ends in .sql\n"));
  }

  @Test
  void utf16IsAnErrorOfThatFile() throws IOException {
    Files.write(folder.resolve("a.sql"), "\ufeffSELECT 1".getBytes(StandardCharsets.UTF_16BE));
    write("b.sql", "TRUNCATE orders;");

    Ran ran = Ran.in(folder, "verify", "-f", "gcc", "a.sql", "b.sql");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).startsWith("b.sql:1:1");
    assertThat(ran.err()).isEqualTo("dsql: a.sql: this is UTF-16; save it as UTF-8\n");
  }

  @Test
  void byteOrderMarkOfUtf8IsNoPartOfTheScriptAndStays() throws IOException {
    write("a.sql", "\ufeffCREATE INDEX i ON a (b);\n");

    Ran ran = Ran.in(folder, "verify", "--fix", "-q", "-f", "gcc", "a.sql");

    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    assertThat(folder.resolve("a.sql"))
        .content()
        .isEqualTo("\ufeffCREATE INDEX ASYNC i ON a (b);\n");
  }

  @Test
  void readsStandardInputUnderAName() {
    Ran ran =
        Ran.in(
            folder,
            "CREATE TABLE a (id int PRIMARY KEY); INSERT INTO a VALUES (1);",
            Map.of(),
            new Terminals(true, false, false),
            "verify",
            "-",
            "--stdin-name",
            "V1__a.sql",
            "--format=gcc");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).startsWith("V1__a.sql:1:").contains("[ddl-and-dml]");
    assertThat(ran.err()).isEqualTo("dsql: waiting for SQL; end it with Ctrl-D\n");
  }

  @Test
  void usualFoldersAreLookedFor() throws IOException {
    Ran without = Ran.in(folder, "verify");
    write("src/main/resources/db/migration/V1__a.sql", "TRUNCATE a;");
    Ran migrations = Ran.in(folder, "verify", "-f", "gcc");
    write("schema/a.sql", "LISTEN a;");
    Ran schema = Ran.in(folder, "verify", "-f", "gcc");

    assertThat(without.code()).isEqualTo(64);
    assertThat(without.err()).contains("There is nothing to check").contains("neither is here");
    assertThat(migrations.out()).startsWith("src/main/resources/db/migration/V1__a.sql:1:1");
    assertThat(schema.out()).startsWith("schema/a.sql:1:1");
  }

  @Test
  void choosesLevelRulesAndSeverity() throws IOException {
    write(
        "a.sql", "TRUNCATE a; CREATE INDEX ASYNC i ON a (b) WHERE b > 1; CREATE TABLE t (a int);");

    assertThat(Ran.in(folder, "verify", "--rules=-truncate", "a.sql").code()).isZero();
    assertThat(Ran.in(folder, "verify", "--rules", "-tr*", "--level=2026-08", "a.sql").out())
        .contains("[partial-index-before-2026-09]");
    assertThat(Ran.in(folder, "verify", "--min-severity=info", "a.sql").out())
        .contains("info[")
        .contains("[primary-key-absent]");
  }

  @Test
  void assumesWhoRunsTheScript() throws IOException {
    write("a.sql", "CREATE TABLE a (id int PRIMARY KEY); INSERT INTO a VALUES (1);");

    assertThat(Ran.in(folder, "verify", "a.sql").code()).isZero();
    assertThat(Ran.in(folder, "verify", "--assume", "file", "a.sql").out())
        .contains("[ddl-and-dml]");
  }

  @Test
  void writesTheReportToAFile() throws IOException {
    write("a.sql", "TRUNCATE a;");

    Ran ran = Ran.in(folder, "verify", "-o", "report.txt", "a.sql");

    assertThat(ran).isEqualTo(new Ran(2, "", ""));
    assertThat(folder.resolve("report.txt")).content().contains("[truncate]");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void baselineHidesWhatItKnows() throws IOException {
    write("a.sql", "TRUNCATE a;\nTRUNCATE a;\nLISTEN b;");
    Ran written = Ran.in(folder, "verify", "--write-baseline", "known.json", "a.sql");
    Ran known = Ran.in(folder, "verify", "-f", "gcc", "--baseline", "known.json", "a.sql");
    write("a.sql", "\n\nTRUNCATE a; TRUNCATE a; TRUNCATE a;");
    Ran more = Ran.in(folder, "verify", "-f", "gcc", "--baseline", "known.json", "a.sql");

    assertThat(written).isEqualTo(new Ran(0, "", "dsql: 3 findings written to known.json\n"));
    assertThat(known).isEqualTo(new Ran(0, "", ""));
    assertThat(more.code()).isEqualTo(2);
    assertThat(more.out()).startsWith("a.sql:3:25").hasLineCount(1);
    assertThat(more.err())
        .isEqualTo(
            "dsql: 1 findings of known.json are settled; write it anew with --write-baseline\n");
  }

  @Test
  void rewritesFilesAndReportsWhatIsLeft() throws IOException {
    write("a.sql", "CREATE INDEX i ON a (b); -- ä\nTRUNCATE a;\n");

    Ran shown = Ran.in(folder, "verify", "--fix-dry-run", "a.sql");
    String before = Files.readString(folder.resolve("a.sql"));
    Ran rewritten = Ran.in(folder, "verify", "--fix", "a.sql", "-f", "gcc");

    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.out()).contains("-CREATE INDEX i ON", "+CREATE INDEX ASYNC i ON");
    assertThat(shown.err()).contains("would rewrite a.sql:1 [create-index-async]");
    assertThat(before).startsWith("CREATE INDEX i");
    assertThat(folder.resolve("a.sql"))
        .content()
        .isEqualTo("CREATE INDEX ASYNC i ON a (b); -- ä\nTRUNCATE a;\n");
    assertThat(rewritten.code()).isEqualTo(2);
    assertThat(rewritten.out()).startsWith("a.sql:2:1: error").hasLineCount(1);
    assertThat(rewritten.err())
        .contains("rewrote a.sql:1 [create-index-async]")
        .contains("a.sql: --fix=review rewrites 1 more");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void rewritesStandardInputToStandardOutput() {
    Ran ran =
        Ran.in(
            folder,
            "CREATE INDEX i ON a (b);",
            Map.of(),
            Terminals.NONE,
            "verify",
            "--fix=review",
            "-q",
            "-f",
            "gcc",
            "-");

    assertThat(ran).isEqualTo(new Ran(0, "CREATE INDEX ASYNC i ON a (b);", ""));
  }

  @Test
  void reportsInAFormatForPrograms() throws IOException {
    write("a.sql", "TRUNCATE a;");

    assertThat(Ran.in(folder, "verify", "a.sql", "--format", "json").out())
        .contains("\"truncate\"");
    assertThat(Ran.in(folder, "verify", "a.sql", "--format", "SARIF").out()).contains("2.1.0");
  }

  @Test
  void formatsAndValuesThatDoNotExistAreWrongUsage() throws IOException {
    write("a.sql", "SELECT 1");

    assertThat(Ran.in(folder, "verify", "-f", "txt", "a.sql").err())
        .contains("--format must be one of text, json,")
        .contains("did you mean text?");
    assertThat(Ran.in(folder, "verify", "--level", "2024-01", "a.sql").err())
        .contains("from 2025-05 to 2026-10");
    assertThat(Ran.in(folder, "verify", "--rules=-truncat", "a.sql").err())
        .contains("there is no rule \"truncat\"")
        .contains("Did you mean truncate?");
    assertThat(Ran.in(folder, "verify", "--assume=flywy", "a.sql").err())
        .isEqualTo(
            """
            dsql: --assume must be one of auto, file, statement, flyway, liquibase, but is "flywy"; did you mean flyway?
            Try "dsql verify --help".
            """);
  }

  @Test
  void endsQuietlyWhenNobodyReadsAnyMore() throws IOException {
    write("a.sql", "TRUNCATE a;\n".repeat(2_000));
    StandardOutput closed =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    java.io.StringWriter err = new java.io.StringWriter();
    Shell shell =
        new Shell(
            java.io.InputStream.nullInputStream(),
            new PrintWriter(closed, false, StandardCharsets.UTF_8),
            new PrintWriter(err),
            Map.of(),
            folder,
            Terminals.NONE,
            true);

    assertThat(Invocation.run(shell, "verify", "a.sql")).isEqualTo(141);
    assertThat(err.toString()).isEmpty();
  }

  private void write(String file, String sql) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, sql);
  }
}
