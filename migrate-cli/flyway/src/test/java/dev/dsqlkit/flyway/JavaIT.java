package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations and callbacks in Java, and callbacks in SQL. */
class JavaIT {
  @TempDir private Path directory;
  private Project project;

  @BeforeEach
  void prepare() throws Exception {
    project =
        new Project(directory).script("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY, n int);");
  }

  @Test
  void runsOneDdlStatement() throws Exception {
    migrate(new Migration("2", true, "CREATE TABLE b (id int)"));

    assertThat(project.tables()).containsExactly("a", "b");
    assertThat(project.history()).containsExactly("1", "2");
  }

  @Test
  void runsRowsInOneTransactionWithTheHistory() throws Exception {
    assertThatThrownBy(
            () ->
                migrate(
                    new Migration(
                        "2", true, "INSERT INTO a VALUES (1, 1)", "INSERT INTO a VALUES (1, 1)")))
        .hasStackTraceContaining("duplicate key");
    assertThat(project.column("SELECT id FROM a")).isEmpty();
    assertThat(project.history()).containsExactly("1");

    migrate(new Migration("2", true, "INSERT INTO a VALUES (1, 1)", "INSERT INTO a VALUES (2, 1)"));
    assertThat(project.column("SELECT id FROM a")).hasSize(2);
  }

  @Test
  void runsSeveralDdlStatementsWithoutATransactionOnly() throws Exception {
    String[] statements = {"CREATE TABLE b (id int)", "CREATE TABLE c (id int)"};

    assertThatThrownBy(() -> migrate(new Migration("2", true, statements)))
        .hasStackTraceContaining("multiple ddl statements not supported in a transaction");
    assertThat(project.tables()).containsExactly("a");
    assertThat(project.history()).containsExactly("1");

    migrate(new Migration("2", false, statements));
    assertThat(project.tables()).containsExactly("a", "b", "c");
  }

  @Test
  void runsCallbacksAroundEachMigration() throws Exception {
    project
        .script("beforeEachMigrate.sql", "CREATE TABLE IF NOT EXISTS log (what text);")
        .script(
            "afterEachMigrate.sql",
            "INSERT INTO log VALUES ('each');",
            "INSERT INTO log VALUES ('again');")
        .script("afterMigrate.sql", "GRANT SELECT ON log TO PUBLIC;", "UPDATE log SET what = 'x';")
        .script("V2__rows.sql", "INSERT INTO a VALUES (1, 1);");

    project.flyway().migrate();

    assertThat(project.column("SELECT what FROM log")).containsExactly("x", "x", "x", "x");
    assertThat(project.history()).containsExactly("1", "2");
  }

  @Test
  void commitsRowsBeforeACallbackWithDdl() throws Exception {
    project
        .script("afterEachMigrate.sql", "GRANT SELECT ON a TO PUBLIC;")
        .script("V2__rows.sql", "INSERT INTO a VALUES (1, 1);");

    project.flyway().migrate();

    assertThat(project.history()).containsExactly("1", "2");
  }

  @Test
  void runsCallbacksForErrorsAfterTheRollback() throws Exception {
    project
        .script("afterEachMigrateError.sql", "INSERT INTO a VALUES (9, 9);")
        .script("V2__rows.sql", "INSERT INTO a VALUES (1, 1);", "INSERT INTO a VALUES (1, 1);");

    assertThatThrownBy(() -> project.flyway().migrate()).hasStackTraceContaining("23505");

    assertThat(project.column("SELECT id FROM a")).containsExactly("9");
  }

  @Test
  void tellsCallbacksInJava() throws Exception {
    List<Object> events = new ArrayList<>();

    project.flyway(settings -> settings.callbacks(recorded(events))).migrate();

    assertThat(events)
        .containsSubsequence(
            Event.BEFORE_MIGRATE,
            Event.BEFORE_EACH_MIGRATE,
            Event.AFTER_EACH_MIGRATE,
            Event.AFTER_MIGRATE);
  }

  private void migrate(JavaMigration migration) {
    project.flyway(settings -> settings.javaMigrations(migration)).migrate();
  }

  /** By reflection, because the methods have other types in Flyway 12 than in Flyway 11. */
  private static Callback recorded(List<Object> events) {
    return (Callback)
        Proxy.newProxyInstance(
            Callback.class.getClassLoader(),
            new Class<?>[] {Callback.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "handle" -> {
                    events.add(arguments[0]);
                    yield null;
                  }
                  case "getCallbackName" -> "recorded";
                  default -> true;
                });
  }

  private static final class Migration implements JavaMigration {
    private final String version;
    private final boolean inTransaction;
    private final String[] statements;

    Migration(String version, boolean inTransaction, String... statements) {
      this.version = version;
      this.inTransaction = inTransaction;
      this.statements = statements;
    }

    @Override
    public MigrationVersion getVersion() {
      return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
      return "in Java";
    }

    @Override
    public Integer getChecksum() {
      return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
      return inTransaction;
    }

    @Override
    public void migrate(Context context) throws SQLException {
      try (Statement statement = context.getConnection().createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }
  }
}
