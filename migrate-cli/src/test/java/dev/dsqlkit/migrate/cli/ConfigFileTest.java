package dev.dsqlkit.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
  @TempDir Path folder;

  @BeforeEach
  void script() throws IOException {
    Files.createDirectories(folder.resolve("db/migration"));
    Files.createDirectories(folder.resolve("below/.git"));
    Files.createDirectories(folder.resolve("app"));
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(
        folder.resolve("db/migration/V1__a.sql"),
        "CREATE TABLE a (id int PRIMARY KEY); TRUNCATE a; INSERT INTO a VALUES (1);");
  }

  @Test
  void givesOptionsAndPathsFromAFolderAbove() throws IOException {
    write(
        """
        verify:
          assume: statement
          rules: ["-listen", -notify]
          paths: [db/migration]
        """);

    Ran ran = Ran.in(folder.resolve("app"), "verify", "-f", "gcc");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("../db/migration/V1__a.sql:1:38: error").hasLineCount(1);
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void commandLineWins() throws IOException {
    write("assume: statement\nverify:\n  rules: -truncate\n");

    assertThat(Ran.in(folder, "verify", "-f", "gcc", "db").out()).isEmpty();
    assertThat(Ran.in(folder, "verify", "--rules", "-listen", "db").out()).contains("[truncate]");
    assertThat(Ran.in(folder, "verify", "--assume", "flyway", "db").out())
        .contains("[ddl-and-dml]");
  }

  @Test
  void commandsOwnKeysWinOverThoseOfAll() throws IOException {
    write("rules: truncate\nverify:\n  rules: -truncate\n  assume: statement\n");

    assertThat(Ran.in(folder, "verify", "-f", "gcc", "db").out()).isEmpty();
  }

  @Test
  void endsAtTheRepository() throws IOException {
    write("nonsense: 1\n");

    assertThat(Ran.in(folder.resolve("below"), "verify").err())
        .contains("There is nothing to check");
  }

  @Test
  void pathsAreRelativeToTheFile() throws IOException {
    write("verify:\n  output: report.txt\n");

    Ran ran = Ran.in(folder.resolve("app"), "verify", "../db");

    assertThat(ran.out()).isEmpty();
    assertThat(folder.resolve("report.txt")).content().contains("[truncate]");
  }

  @Test
  void anotherFileCanBeNamed() throws IOException {
    Files.writeString(folder.resolve("other.yml"), "verify: {rules: -*}\n");

    assertThat(Ran.in(folder, "verify", "--config", "other.yml", "db").code()).isZero();
    assertThat(Ran.in(folder, "verify", "--config=no.yml", "db").err())
        .contains("no.yml: no such file or folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          levl: 2026-10                 | dsql.yml:1: there is no setting levl; did you mean level?
          verify: {min-severty: error}  | dsql.yml:1: there is no setting min-severty; did you mean min-severity?
          verfy: {level: 2026-10}       | dsql.yml:1: there is no command verfy; did you mean verify?
          verify: {level: hunter2}      | dsql.yml:1: Invalid value for option '--level': level must be a month
          verify: {min-severity: bad}   | dsql.yml:1: --min-severity must be one of info, warning, error
          help: true                    | dsql.yml:1: there is no setting help
          'level: 2026-10; level: 1'    | dsql.yml:2: level is there twice
          level:                        | dsql.yml:1: level has no value
          '[1]'                         | dsql.yml:1: expected are lines such as
          'level: [hunter2'             | dsql.yml:1: this is not YAML
          """)
  void mistakesNameTheLine(String text, String said) throws IOException {
    write(text.replace("; ", "\n"));

    Ran ran = Ran.in(folder, "verify", "db");

    assertThat(ran.code()).isEqualTo(64);
    assertThat(ran.err()).contains(said);
  }

  @Test
  void syntaxErrorsShowNoValues() throws IOException {
    write("url: 'jdbc:dsql://h/p?password=hunter2\nlevel: [\n");

    assertThat(Ran.in(folder, "verify", "db").err()).contains("not YAML").doesNotContain("hunter2");
  }

  @Test
  void helpNeedsNoSettings() throws IOException {
    write("nonsense: [\n");

    assertThat(Ran.in(folder, "verify", "--help").code()).isZero();
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("dsql.yml"), yaml);
  }
}
