package dev.dsqlkit.junit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.junit.DsqlTest.Migrations;
import dev.dsqlkit.junit.DsqlTest.Rules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarativeSchemaIT {
  @TempDir private Path directory;
  private SchemaFiles files;
  private EmbeddedTarget target;

  @BeforeEach
  void prepare() throws Exception {
    files = new SchemaFiles(directory);
    target = new EmbeddedTarget();
  }

  @Test
  void takesStatementsInAnyOrder() throws Exception {
    files
        .write("db/1.sql", "CREATE VIEW noted AS SELECT total(1) AS t, note FROM shop.orders;")
        .write("db/2.sql", "CREATE INDEX ASYNC by_note ON shop.orders (note)")
        .write("db/deep/3.sql", "CREATE TABLE shop.orders (id int PRIMARY KEY, note short);")
        .write(
            "db/deep/4.sql",
            """
            CREATE SCHEMA shop; CREATE DOMAIN short AS varchar(20);
            CREATE FUNCTION total(i int) RETURNS int LANGUAGE sql AS $$ SELECT i; $$;
            """);

    Blueprint.of(files.schema("db")).build(target);

    assertThat(target.column("SELECT count(*) FROM noted")).containsExactly("0");
    assertThat(
            target.column(
                "SELECT indisvalid FROM pg_index WHERE indexrelid::regclass::text"
                    + " = 'shop.by_note'"))
        .containsExactly("t");
  }

  @Test
  void tellsTheLineOfARefusalAndItsWayOut() throws Exception {
    files.write("db/orders.sql", "-- orders\n\nCREATE TABLE orders (\n  id serial PRIMARY KEY);\n");

    assertThatThrownBy(() -> Blueprint.of(files.schema("db")).build(target))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("orders.sql:3: CREATE TABLE orders ( id serial PRIMARY KEY)\n")
        .hasMessageContaining("type \"serial\" does not exist (SQLSTATE 42704)\n  Hint: ");
  }

  @Test
  void tellsWhatIsMissingWhenNothingHelps() throws Exception {
    files
        .write("db/a.sql", "CREATE VIEW a AS SELECT * FROM nowhere")
        .write("db/b.sql", "CREATE TABLE b (id int PRIMARY KEY)");

    assertThatThrownBy(() -> Blueprint.of(files.schema("db")).build(target))
        .hasMessageContaining("a.sql:1: CREATE VIEW a AS SELECT * FROM nowhere")
        .hasMessageContaining("relation \"nowhere\" does not exist (SQLSTATE 42P01)");
  }

  /** A refusal does not hide the others, and comes before what only lacks its object. */
  @Test
  void tellsAllRefusals() throws Exception {
    files
        .write("db/a.sql", "CREATE VIEW names AS SELECT name FROM invoice")
        .write("db/b.sql", "CREATE TABLE invoice (id serial PRIMARY KEY, name text)")
        .write("db/c.sql", "CREATE TABLE other (id int PRIMARY KEY); TRUNCATE other");

    assertThatThrownBy(() -> Blueprint.of(files.schema("db")).build(target))
        .hasMessageMatching(
            "(?s)The schema cannot be made\\..*b\\.sql:1: CREATE TABLE invoice.*\"serial\".*"
                + "c\\.sql:1: TRUNCATE other.*Truncate.*a\\.sql:1: CREATE VIEW names.*42P01.*");
  }

  @Test
  void executesWhatIsRefusedWhereRulesAreOff() throws Exception {
    files.write("s.sql", "CREATE TABLE orders (id int PRIMARY KEY); TRUNCATE orders");
    Definition definition =
        SchemaFiles.definition(
            List.of(files.location("s.sql")), Migrations.DECLARATIVE, List.of(), Rules.OFF);

    Blueprint.of(definition).build(target);

    assertThat(target.column("SELECT * FROM orders")).isEmpty();
  }

  @Test
  void holdsTheRulesOfTheLevel() throws Exception {
    files.write(
        "s.sql", "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a (id));");
    Definition latest = files.schema("s.sql");
    Definition older =
        new Definition(
            latest.schema(),
            latest.migrations(),
            List.of(),
            Rules.STRICT,
            "2026-07",
            latest.loader());

    assertThatThrownBy(() -> Blueprint.of(older).build(target))
        .hasMessageContaining("FOREIGN KEY constraint not supported");

    Blueprint.of(latest).build(new EmbeddedTarget());
    assertThat(Blueprint.of(older).key()).isNotEqualTo(Blueprint.of(latest).key());
  }
}
