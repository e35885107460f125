package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements with ASYNC, and the jobs behind them. */
class JobIT {
  private static final String VALID =
      "SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_n'::regclass";

  @TempDir private Path directory;
  private Project project;

  @BeforeEach
  void prepare() throws Exception {
    project =
        new Project(directory)
            .script("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY, n int);")
            .script("V2__rows.sql", "INSERT INTO a VALUES (1, 1), (2, 1);");
    project.flyway().migrate();
  }

  @Test
  void waitsUntilTheIndexIsThere() throws Exception {
    project.with("jobs=delayed:1500").script("V3__n.sql", "CREATE INDEX ASYNC a_n ON a (n);");

    project.flyway().migrate();

    assertThat(project.column(VALID)).containsExactly("t");
  }

  @Test
  void doesNotWaitIfToldSo() throws Exception {
    project.with("jobs=manual").script("V3__n.sql", "CREATE INDEX ASYNC a_n ON a (n);");

    project
        .flyway(settings -> settings.configuration(Map.of("flyway.dsql.awaitJobs", "false")))
        .migrate();

    assertThat(project.column(VALID)).containsExactly("f");
    assertThat(project.history()).containsExactly("1", "2", "3");
  }

  @Test
  void failsWithTheErrorOfTheJob() throws Exception {
    project.script("V3__n.sql", "CREATE UNIQUE INDEX ASYNC a_n ON a (n);");

    assertThatThrownBy(() -> project.flyway().migrate())
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("INDEX_BUILD of public.a_n) has failed")
        .hasMessageContaining("Found duplicate key");
    assertThat(project.history()).containsExactly("1", "2", "3 failed");

    project.run("DROP INDEX a_n", "UPDATE a SET n = id");
    project.flyway().repair();
    project.flyway().migrate();
    assertThat(project.column(VALID)).containsExactly("t");
    assertThat(project.history()).containsExactly("1", "2", "3");
  }

  @Test
  void failsWhenAConstraintIsNotValid() throws Exception {
    project.script(
        "V3__check.sql",
        "ALTER TABLE a ADD CONSTRAINT few CHECK (n < 1) NOT VALID;",
        "ALTER TABLE ASYNC a VALIDATE CONSTRAINT few;");

    assertThatThrownBy(() -> project.flyway().migrate())
        .hasMessageContaining("VALIDATE_CONSTRAINT of public.a) has failed");
  }

  @Test
  void doesNotWaitForEver() throws Exception {
    project.with("jobs=manual").script("V3__n.sql", "CREATE INDEX ASYNC a_n ON a (n);");

    assertThatThrownBy(
            () ->
                project
                    .flyway(
                        settings -> {
                          settings
                              .getPluginRegister()
                              .getPlugin(DsqlFlywaySettings.class)
                              .setJobTimeoutSeconds(1);
                          return settings;
                        })
                    .migrate())
        .hasMessageContaining("has not ended within 1 s");
  }
}
