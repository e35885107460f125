package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of migrations that fail, and how they are resumed. */
class FailureIT {
  @TempDir private Path directory;
  private Project project;

  @BeforeEach
  void prepare() throws Exception {
    project = new Project(directory).script("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
  }

  @Test
  void leavesWhatAScriptOfStepsHasDoneAndResumesAfterARepair() throws Exception {
    project.script(
        "V2__steps.sql",
        "CREATE TABLE IF NOT EXISTS b (id int PRIMARY KEY);",
        "CREATE TABLE c (id serial PRIMARY KEY);");

    assertThatThrownBy(() -> project.flyway().migrate())
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("type \"serial\" does not exist")
        .hasMessageContaining("42704");
    assertThat(project.tables()).containsExactly("a", "b");
    assertThat(project.history()).containsExactly("1", "2 failed");
    assertThatThrownBy(() -> project.flyway().migrate()).isInstanceOf(FlywayException.class);

    project.script(
        "V2__steps.sql",
        "CREATE TABLE IF NOT EXISTS b (id int PRIMARY KEY);",
        "CREATE TABLE c (id bigint PRIMARY KEY);");
    project.flyway().repair();
    project.flyway().migrate();

    assertThat(project.tables()).containsExactly("a", "b", "c");
    assertThat(project.history()).containsExactly("1", "2");
  }

  @Test
  void leavesNothingOfASingleDdlStatement() throws Exception {
    project.script("V2__c.sql", "CREATE TABLE c (id serial PRIMARY KEY);");

    assertThatThrownBy(() -> project.flyway().migrate()).isInstanceOf(FlywayException.class);
    assertThat(project.history()).containsExactly("1");

    project.script("V2__c.sql", "CREATE TABLE c (id int PRIMARY KEY);");
    project.flyway().migrate();
    assertThat(project.history()).containsExactly("1", "2");
  }

  @Test
  void leavesNothingOfAScriptThatChangesRows() throws Exception {
    project.script("V2__rows.sql", "INSERT INTO a VALUES (1);", "INSERT INTO a VALUES (2), (1);");

    assertThatThrownBy(() -> project.flyway().migrate()).hasMessageContaining("23505");
    assertThat(project.column("SELECT id FROM a")).isEmpty();
    assertThat(project.history()).containsExactly("1");

    project.script("V2__rows.sql", "INSERT INTO a VALUES (1);", "INSERT INTO a VALUES (2);");
    project.flyway().migrate();
    assertThat(project.column("SELECT id FROM a")).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void doesWhatTheFileOfAScriptSays() throws Exception {
    project
        .script("V2__rows.sql", "INSERT INTO a VALUES (1);", "INSERT INTO a VALUES (1);")
        .script("V2__rows.sql.conf", "executeInTransaction=false");

    assertThatThrownBy(() -> project.flyway().migrate()).hasMessageContaining("23505");
    assertThat(project.column("SELECT id FROM a")).containsExactly("1");
    assertThat(project.history()).containsExactly("1", "2 failed");
  }

  @Test
  void isRefusedSeveralDdlStatementsInATransactionThatIsAskedFor() throws Exception {
    project
        .script("V2__two.sql", "CREATE TABLE b (id int);", "CREATE TABLE c (id int);")
        .script("V2__two.sql.conf", "executeInTransaction=true");

    assertThatThrownBy(() -> project.flyway().migrate())
        .hasMessageContaining("multiple ddl statements not supported in a transaction");
    assertThat(project.tables()).containsExactly("a");
    assertThat(project.history()).containsExactly("1");
  }

  @Test
  void givesTheLeaseBackAfterAFailure() throws Exception {
    project.script("V2__c.sql", "CREATE TABLE c (id serial);");

    assertThatThrownBy(() -> project.flyway().migrate()).isInstanceOf(FlywayException.class);

    assertThat(project.column("SELECT owner FROM dsql_flyway_lock")).isEmpty();
  }

  @Test
  void repairsChecksums() throws Exception {
    project.flyway().migrate();
    project.script("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY); -- more");

    assertThatThrownBy(() -> project.flyway().validate()).isInstanceOf(FlywayException.class);
    project.flyway().repair();

    assertThatCode(() -> project.flyway().validate()).doesNotThrowAnyException();
  }

  @Test
  void runsEverythingWithoutTransactionsIfAsked() throws Exception {
    project.script("V2__rows.sql", "INSERT INTO a VALUES (1);", "INSERT INTO a VALUES (1);");

    assertThatThrownBy(
            () -> project.flyway(settings -> settings.executeInTransaction(false)).migrate())
        .hasMessageContaining("23505");

    assertThat(project.column("SELECT id FROM a")).containsExactly("1");
    assertThat(project.history()).containsExactly("1", "2 failed");
  }

  @Test
  void keepsAHistoryThatIsTrueInAGroup() throws Exception {
    project
        .script("V2__b.sql", "CREATE TABLE b (id int);")
        .script("V3__rows.sql", "INSERT INTO a VALUES (1);")
        .script("V4__rows.sql", "INSERT INTO a VALUES (1);");

    assertThatThrownBy(() -> project.flyway(settings -> settings.group(true)).migrate())
        .hasMessageContaining("23505");

    assertThat(project.tables()).containsExactly("a", "b");
    assertThat(project.column("SELECT id FROM a")).isEmpty();
    assertThat(project.history()).containsExactly("1", "2");
  }
}
