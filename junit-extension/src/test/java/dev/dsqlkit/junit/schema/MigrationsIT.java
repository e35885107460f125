package dev.dsqlkit.junit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.junit.DsqlTest.Migrations;
import dev.dsqlkit.junit.DsqlTest.Rules;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationsIT {
  private static final String FILES = "dev/dsqlkit/junit/schema/";

  private EmbeddedTarget target;

  @BeforeEach
  void prepare() throws Exception {
    target = new EmbeddedTarget();
  }

  @Test
  void runsFlyway() throws Exception {
    blueprint(Migrations.FLYWAY, "flyway", Rules.STRICT).build(target);

    assertThat(target.column("SELECT note FROM orders")).containsExactly("first");
    assertThat(target.column("SELECT version FROM flyway_schema_history ORDER BY 1"))
        .containsExactly("1", "2", "3");
  }

  @Test
  void tellsWhatIsRefusedOfTheFilesOfFlyway() {
    assertThatThrownBy(
            () -> blueprint(Migrations.FLYWAY, "flyway-refused", Rules.STRICT).build(target))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(
            FILES
                + "flyway-refused/V1__orders.sql:1: CREATE TABLE orders (id serial PRIMARY KEY)\n"
                + "  type \"serial\" does not exist (SQLSTATE 42704)")
        .hasMessageContaining(
            "V1__orders.sql:3: CREATE TABLE lines (id int PRIMARY KEY)\n"
                + "  multiple ddl statements not supported in a transaction")
        .hasMessageNotContaining("V2__two");
  }

  @Test
  void executesTheRefusedWhereRulesOnlyWarn() throws Exception {
    blueprint(Migrations.FLYWAY, "flyway-refused", Rules.WARN).build(target);

    assertThat(target.column("SELECT * FROM lines")).isEmpty();
  }

  @Test
  void tellsOfAMigrationThatFails() {
    assertThatThrownBy(
            () -> {
              blueprint(Migrations.FLYWAY, "flyway", Rules.STRICT).build(target);
              blueprint(Migrations.FLYWAY, "flyway-refused", Rules.STRICT).build(target);
            })
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("Flyway cannot migrate: ");
  }

  @Test
  void runsLiquibase() throws Exception {
    blueprint(Migrations.LIQUIBASE, "liquibase/accepted.sql", Rules.STRICT).build(target);

    assertThat(target.column("SELECT note FROM orders")).containsExactly("first");
    assertThat(target.column("SELECT id FROM databasechangelog ORDER BY orderexecuted"))
        .containsExactly("table", "index", "rows");
  }

  @Test
  void tellsWhatIsRefusedOfChangeSets() {
    assertThatThrownBy(
            () ->
                blueprint(Migrations.LIQUIBASE, "liquibase/refused.sql", Rules.STRICT)
                    .build(target))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(
            FILES
                + "liquibase/refused.sql::serial::test: CREATE TABLE orders (id serial PRIMARY"
                + " KEY)\n  type \"serial\" does not exist (SQLSTATE 42704)")
        .hasMessageContaining(
            "refused.sql::two::test: CREATE TABLE two (id int PRIMARY KEY)\n"
                + "  multiple ddl statements not supported in a transaction")
        .hasMessageNotContaining("apart");
  }

  @Test
  void looksAtNoChangeSetThatWasLeftOut() throws Exception {
    blueprint(Migrations.LIQUIBASE, "liquibase/skipped.sql", Rules.STRICT).build(target);

    assertThat(target.column("SELECT id || ' ' || exectype FROM databasechangelog ORDER BY 1"))
        .containsExactly("table EXECUTED", "unmet MARK_RAN");
  }

  @Test
  void takesNoSchemaWhereThereIsNone() {
    assertThat(
            Blueprint.of(
                    SchemaFiles.definition(List.of(), Migrations.AUTO, List.of(), Rules.STRICT))
                .isEmpty())
        .isTrue();
    assertThatThrownBy(
            () ->
                Blueprint.of(
                    SchemaFiles.definition(
                        List.of(), Migrations.LIQUIBASE, List.of(), Rules.STRICT)))
        .hasMessageContaining("There is no changelog: looked on the class path for");
    assertThatThrownBy(
            () ->
                Blueprint.of(
                    SchemaFiles.definition(
                        List.of(), Migrations.DECLARATIVE, List.of(), Rules.STRICT)))
        .hasMessageContaining("needs the files of the schema");
  }

  @ParameterizedTest
  @CsvSource({
    "FLYWAY, flyway/V1__days.sql, flyway, ''",
    "LIQUIBASE, days.sql, days.sql, '--liquibase formatted sql#--changeset test:days#'",
  })
  void readsTimesInUtcWhateverTheZoneOfTheMachine(
      Migrations migrations, String name, String location, String header, @TempDir Path directory)
      throws Exception {
    SchemaFiles files = new SchemaFiles(directory);
    files.write(
        name,
        header.replace('#', '\n')
            + "CREATE TABLE days (d timestamptz DEFAULT timestamptz '2026-01-02 00:00');");
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      Blueprint.of(new Definition(List.of(location), migrations, List.of(), Rules.OFF, "", loader))
          .build(target);
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(
            target.column("INSERT INTO days DEFAULT VALUES RETURNING (d AT TIME ZONE 'UTC')::text"))
        .containsExactly("2026-01-02 00:00:00");
  }

  @Test
  void runsFlywayWhereAllMigrationsAreInJava(@TempDir Path directory) throws Exception {
    Files.createDirectories(directory.resolve("db/migration"));
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
      Blueprint.of(new Definition(List.of(), Migrations.AUTO, List.of(), Rules.STRICT, "", loader))
          .build(target);
    }

    assertThat(target.column("SELECT to_regclass('flyway_schema_history')::text"))
        .containsExactly("flyway_schema_history");
    assertThatThrownBy(() -> blueprint(Migrations.FLYWAY, "no-such", Rules.STRICT))
        .hasMessageContaining("does not exist");
  }

  @Test
  void refusesASchemaWithoutMigrations() {
    assertThatThrownBy(() -> blueprint(Migrations.NONE, "flyway", Rules.STRICT))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("migrations = NONE makes no schema, but there is one: ");
  }

  private static Blueprint blueprint(Migrations migrations, String location, Rules rules) {
    return Blueprint.of(
        SchemaFiles.definition(List.of(FILES + location), migrations, List.of(), rules));
  }
}
