package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningToolTest {
  private static final String TWO = "CREATE SCHEMA a;\nCREATE SCHEMA b;\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--liquibase formatted sql\n",
        "-- Liquibase  formatted SQL logicalFilePath:x\n",
        "\uFEFF--liquibase formatted sql\n",
        "\n--liquibase formatted sql\n"
      })
  void liquibaseIsKnownByTheFirstLine(String head) throws IOException {
    Path file = write("a.sql", head + "--changeset a:1\n" + TWO);

    assertThat(tool(file).assume()).isEqualTo(Assume.LIQUIBASE);
    assertThat(DsqlLint.latest().check(file))
        .extracting(Finding::rule)
        .containsExactly("multiple-ddl");
  }

  @Test
  void aFileOfOneLongLineIsNoFormattedSql() throws IOException {
    assertThat(tool(write("a.sql", "SELECT 1; ".repeat(100_000))).assume())
        .isEqualTo(Assume.STATEMENT);
    assertThat(tool(write("b.sql", "")).assume()).isEqualTo(Assume.STATEMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "V1__a.sql, FLYWAY",
    "V1.2_3__a.sql, FLYWAY",
    "R__a.sql, FLYWAY",
    "B7__a.sql, FLYWAY",
    "U1__a.sql, FLYWAY",
    "V1_a.sql, STATEMENT",
    "Views__a.sql, STATEMENT"
  })
  void flywayIsKnownByTheName(String name, Assume expected) throws IOException {
    assertThat(tool(write(name, TWO)).assume()).isEqualTo(expected);
  }

  @Test
  void theConfBesideAScriptOfFlywayCounts() throws IOException {
    Path file = write("V1__a.sql", TWO);
    assertThat(DsqlLint.latest().check(file)).hasSize(1);

    write("V1__a.sql.conf", "encoding=UTF-8\n executeInTransaction = false\n");

    assertThat(DsqlLint.latest().check(file)).isEmpty();
  }

  private static RunningTool tool(Path file) throws IOException {
    return RunningTool.of(ScriptSource.of(file), Assume.AUTO);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
