package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.dsqlkit.jdbc.DsqlDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateIT {
  @TempDir private Path directory;
  private Project project;

  @BeforeEach
  void prepare() {
    project = new Project(directory);
  }

  @Test
  void migratesAnEmptyDatabaseAndThenNothing() throws Exception {
    project
        .script("V1__book.sql", "CREATE TABLE book (id int PRIMARY KEY, title text);")
        .script("V2__title.sql", "CREATE INDEX ASYNC book_title ON book (title);")
        .script(
            "V3__rows.sql",
            "INSERT INTO book VALUES (1, 'a');",
            "INSERT INTO book VALUES (2, 'b');")
        .script("R__titles.sql", "CREATE OR REPLACE VIEW titles AS SELECT title FROM book;");

    assertThat(project.flyway().migrate().migrationsExecuted).isEqualTo(4);
    assertThat(project.flyway().migrate().migrationsExecuted).isZero();

    assertThat(project.history()).containsExactly("1", "2", "3", "titles");
    assertThat(project.column("SELECT title FROM titles ORDER BY 1")).containsExactly("a", "b");
    assertThat(project.flyway().validateWithResult().validationSuccessful).isTrue();
    assertThat(project.flyway().info().applied()).hasSize(4);
    assertThat(project.column("SELECT name FROM dsql_flyway_lock")).isEmpty();
  }

  @Test
  void makesTheIndexOfTheHistory() throws Exception {
    project.flyway().migrate();

    assertThat(
            project.column(
                "SELECT indexname FROM pg_indexes WHERE tablename = 'flyway_schema_history'"))
        .containsExactlyInAnyOrder("flyway_schema_history_pk", "flyway_schema_history_s_idx");
  }

  @Test
  void tellsWhatIsPendingWithoutATrace() throws Exception {
    project.script("V1__book.sql", "CREATE TABLE book (id int PRIMARY KEY);");

    assertThat(project.flyway().info().pending())
        .extracting(MigrationInfo::getScript)
        .containsExactly("V1__book.sql");
    assertThat(project.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        .isEmpty();
  }

  @Test
  void runsDdlAndRowsOfOneScriptStatementByStatement() throws Exception {
    project.script(
        "V1__all.sql",
        "CREATE TABLE a (id int PRIMARY KEY);",
        "INSERT INTO a VALUES (1);",
        "CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a);",
        "CREATE UNIQUE INDEX ASYNC b_a ON b (a_id);",
        "INSERT INTO b VALUES (1, 1);",
        "GRANT SELECT ON b TO PUBLIC;");

    project.flyway().migrate();

    assertThat(project.tables()).containsExactly("a", "b");
    assertThat(project.history()).containsExactly("1");
  }

  @Test
  void migratesOutOfOrder() throws Exception {
    project.script("V1__a.sql", "CREATE TABLE a (id int);");
    project.script("V3__c.sql", "CREATE TABLE c (id int);");
    project.flyway().migrate();
    project.script("V2__b.sql", "CREATE TABLE b (id int);");

    assertThatThrownBy(() -> project.flyway().migrate()).isInstanceOf(FlywayException.class);
    project.flyway(settings -> settings.outOfOrder(true)).migrate();

    assertThat(project.history()).containsExactly("1", "3", "2");
  }

  @Test
  void replacesPlaceholders() throws Exception {
    project.script("V1__a.sql", "CREATE TABLE ${name} (id int);");

    project.flyway(settings -> settings.placeholders(Map.of("name", "replaced"))).migrate();

    assertThat(project.tables()).containsExactly("replaced");
  }

  @Test
  void makesSchemasAndMigratesInTheFirst() throws Exception {
    project.script(
        "V1__a.sql", "CREATE TABLE a (id int);", "CREATE TABLE \"${second}\".b (id int);");

    project
        .flyway(
            settings ->
                settings
                    .schemas("first", "Second One")
                    .placeholders(Map.of("second", "Second One")))
        .migrate();

    assertThat(
            project.column(
                "SELECT schemaname || '.' || tablename FROM pg_tables"
                    + " WHERE schemaname IN ('first', 'Second One', 'public') ORDER BY 1"))
        .containsExactly(
            "Second One.b", "first.a", "first.dsql_flyway_lock", "first.flyway_schema_history");
    assertThat(
            project.column("SELECT type FROM first.flyway_schema_history ORDER BY installed_rank"))
        .containsExactly("SCHEMA", "SQL");
  }

  @Test
  void findsTheDatabaseTypeByTheUrlAndByADataSource() {
    assertThat(project.flyway().migrate().databaseType).isEqualTo("Aurora DSQL");

    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(project.url());
    assertThat(project.flyway(settings -> settings.dataSource(source)).migrate().databaseType)
        .isEqualTo("Aurora DSQL");
  }

  @Test
  void needsTwoConnectionsOfAPool() throws Exception {
    project.script("V1__a.sql", "CREATE TABLE a (id int);");
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(project.url());
      pool.setMaximumPoolSize(2);
      pool.setConnectionTimeout(5000);

      project.flyway(settings -> settings.dataSource(pool)).migrate();
    }

    assertThat(project.history()).containsExactly("1");
  }

  @Test
  void migratesASchemaThatIsNotEmptyAfterABaselineOnly() throws Exception {
    project.run("CREATE TABLE old (id int)");
    project.script("V1__old.sql", "CREATE TABLE old (id int);");
    project.script("V2__a.sql", "CREATE TABLE a (id int);");

    assertThatThrownBy(() -> project.flyway().migrate()).hasMessageContaining("non-empty schema");
    project.flyway().baseline();
    project.flyway().migrate();

    assertThat(project.history()).containsExactly("1", "2");
    assertThat(project.column("SELECT type FROM flyway_schema_history ORDER BY 1"))
        .containsExactly("BASELINE", "SQL");
  }

  @Test
  void cleansWhatAuroraDsqlHas() throws Exception {
    project.script(
        "V1__all.sql",
        "CREATE DOMAIN positive AS int CHECK (VALUE > 0);",
        "CREATE DOMAIN small AS positive CHECK (VALUE < 10);",
        "CREATE SEQUENCE numbers CACHE 1;",
        "CREATE TABLE a (id small PRIMARY KEY);",
        "CREATE TABLE \"B c\" (id int PRIMARY KEY, a_id small REFERENCES a);",
        "CREATE FUNCTION one(x small) RETURNS int LANGUAGE sql RETURN 1;",
        "CREATE VIEW v AS SELECT one(id) FROM a;",
        "CREATE VIEW w AS SELECT * FROM v;");
    project.flyway().migrate();

    project.flyway().clean();
    assertThat(
            project.column(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                    + " UNION ALL SELECT typname FROM pg_type"
                    + " WHERE typnamespace = 'public'::regnamespace"
                    + " UNION ALL SELECT proname FROM pg_proc"
                    + " WHERE pronamespace = 'public'::regnamespace"))
        .isEmpty();

    project.flyway().migrate();
    assertThat(project.history()).containsExactly("1");
  }

  @Test
  void dropsTheSchemasThatItMade() throws Exception {
    project.script("V1__a.sql", "CREATE TABLE a (id int);");
    project.flyway(settings -> settings.schemas("made")).migrate();

    project.flyway(settings -> settings.schemas("made")).clean();

    assertThat(project.column("SELECT nspname FROM pg_namespace WHERE nspname = 'made'")).isEmpty();
  }
}
