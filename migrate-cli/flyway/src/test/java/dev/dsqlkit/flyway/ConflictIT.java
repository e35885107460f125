package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.When;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conflicts and lost answers, where the driver retries nothing by itself. */
class ConflictIT {
  @TempDir private Path directory;
  private Project project;

  @BeforeEach
  void prepare() throws Exception {
    project = new Project(directory).with("retry=off&savepoints=refuse");
  }

  /** DDL, and each change of the history and of the lease, is a transaction of its own. */
  @Test
  void getsOverAConflictAtEachCommit() throws Exception {
    project
        .script(
            "V1__steps.sql",
            "CREATE TABLE a (id int PRIMARY KEY, n int);",
            "INSERT INTO a VALUES (1, 1);",
            "CREATE INDEX ASYNC a_n ON a (n);")
        .script("V2__b.sql", "CREATE TABLE b (id int PRIMARY KEY);");
    long before = project.faults().commits();
    project.flyway().migrate();
    long commits = project.faults().commits() - before;
    assertThat(commits).isGreaterThan(8);

    for (int number = 1; number <= commits; number++) {
      Project another = project.again();
      another
          .faults()
          .failCommit(number, number % 2 == 0 ? Fault.SCHEMA_CONFLICT : Fault.DATA_CONFLICT);

      another.flyway().migrate();

      assertThat(another.history()).describedAs("COMMIT %d", number).containsExactly("1", "2");
      assertThat(another.column("SELECT count(*) FROM a")).containsExactly("1");
    }
  }

  @Test
  void getsOverSchemaConflictsInARow() throws Exception {
    project.script("V1__a.sql", "CREATE TABLE a (id int);");
    project.faults().failExecution(When.next().times(5), Fault.SCHEMA_CONFLICT);

    project.flyway().migrate();

    assertThat(project.history()).containsExactly("1");
  }

  @Test
  void getsOverTheConflictsOfSomebodyElsesDdl() throws Exception {
    project.with("retry=off&savepoints=refuse&schemaConflicts=after-ddl");
    project
        .script("V1__a.sql", "CREATE TABLE a (id int);", "CREATE TABLE b (id int);")
        .script("V2__c.sql", "CREATE TABLE c (id int);");

    project.flyway().migrate();

    assertThat(project.history()).containsExactly("1", "2");
  }

  /** Rows and history are one transaction: both or neither. */
  @Test
  void leavesNothingOfRowsThatLoseAConflict() throws Exception {
    project.script("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
    project.flyway().migrate();
    project.script("V2__rows.sql", "INSERT INTO a VALUES (1);", "INSERT INTO a VALUES (2);");
    project.faults().failCommit(When.next().writing("a"), Fault.DATA_CONFLICT);

    assertThatThrownBy(() -> project.flyway().migrate()).hasStackTraceContaining("OC000");
    assertThat(project.column("SELECT id FROM a")).isEmpty();
    assertThat(project.history()).containsExactly("1");

    project.flyway().migrate();
    assertThat(project.column("SELECT id FROM a")).hasSize(2);
    assertThat(project.history()).containsExactly("1", "2");
  }

  @Test
  void hasTheDriverReplayRows() throws Exception {
    project.with("retry=transaction");
    project.script("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
    project.flyway().migrate();
    project.script("V2__rows.sql", "INSERT INTO a VALUES (1);", "INSERT INTO a VALUES (2);");
    project.faults().failCommit(When.next().writing("a").times(2), Fault.DATA_CONFLICT);

    project.flyway().migrate();

    assertThat(project.history()).containsExactly("1", "2");
  }

  @Test
  void doesNotRepeatWhatMayBeDone() throws Exception {
    project.script(
        "V1__steps.sql",
        "CREATE TABLE IF NOT EXISTS a (id int);",
        "INSERT INTO a VALUES (1);",
        "CREATE TABLE b (id int);");
    DatabaseFaults faults = project.faults();
    faults.failCommit(When.next().writing("a"), Fault.CUT_AFTER);

    assertThatThrownBy(() -> project.flyway().migrate()).hasStackTraceContaining("08007");

    assertThat(project.column("SELECT id FROM a")).containsExactly("1");
    assertThat(project.tables()).containsExactly("a");
    assertThat(project.history()).containsExactly("1 failed");
    assertThatThrownBy(() -> project.flyway().migrate()).isInstanceOf(FlywayException.class);
    assertThat(project.column("SELECT id FROM a")).containsExactly("1");
  }

  @Test
  void leavesNothingOfRowsWhoseConnectionBreaks() throws Exception {
    project.script("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
    project.flyway().migrate();
    project.script("V2__rows.sql", "INSERT INTO a VALUES (1);", "INSERT INTO a VALUES (2);");
    project.faults().failCommit(When.next().writing("a"), Fault.CUT_BEFORE);

    assertThatThrownBy(() -> project.flyway().migrate()).hasStackTraceContaining("08007");

    assertThat(project.column("SELECT id FROM a")).isEmpty();
    assertThat(project.history()).containsExactly("1");
  }
}
