package dev.dsqlkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions of {@code sys} that run as their owner give nobody more rights than he has. */
class SysPrivilegesIT {
  private static final String OWNER = "jdbc:dsql:embedded:sys_privileges?rules=off";
  private static final String INTRUDER = "sys_intruder";

  @BeforeAll
  static void makeRole() throws SQLException {
    asOwner("CREATE ROLE " + INTRUDER + " LOGIN");
  }

  @AfterAll
  static void dropRole() throws SQLException {
    asOwner("DROP OWNED BY " + INTRUDER);
    asOwner("DROP ROLE " + INTRUDER);
  }

  @Test
  void temporaryObjectsOfTheCallerAreNotUsed() throws SQLException {
    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement()) {
      statement.execute(
          "CREATE FUNCTION pg_temp.promote() RETURNS oid LANGUAGE plpgsql AS $$ BEGIN ALTER ROLE "
              + INTRUDER
              + " SUPERUSER; RETURN 1; END $$");
      statement.execute(
          "CREATE TEMP VIEW pg_class AS"
              + " SELECT pg_temp.promote() AS oid, 'x'::name AS relname, 1::oid AS relnamespace");
      statement.execute("SELECT sys.dsqlkit_record_job('INDEX_BUILD', NULL, 1::oid)");
    }

    assertThat(answer("SELECT rolsuper FROM pg_roles WHERE rolname = '" + INTRUDER + "'"))
        .isEqualTo("f");
  }

  @Test
  void onlyANewIndexOfTheCallersOwnIsInvalidated() throws SQLException {
    asOwner("CREATE TABLE other (id int)");
    asOwner("CREATE INDEX other_id ON other (id)");

    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement();
        ResultSet left =
            statement.executeQuery(
                "SELECT sys.dsqlkit_leave_invalid(oid) FROM pg_class WHERE relname = 'other_id'")) {
      left.next();
      assertThat(left.getBoolean(1)).isFalse();
    }

    assertThat(
            answer(
                "SELECT indisunique::text || indisvalid FROM pg_index"
                    + " WHERE indexrelid = 'other_id'::regclass"))
        .isEqualTo("falsetrue");
  }

  @Test
  void whatOnlyFunctionsOfSysMayCallIsClosedToOthers() throws SQLException {
    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement()) {
      for (String sql :
          List.of(
              "SELECT sys.dsqlkit_suspend_index(1::oid)",
              "SELECT sys.dsqlkit_suspend_constraint(1::oid)",
              "SELECT sys.dsqlkit_add_job('INDEX_BUILD', NULL, 1::oid, 1::oid, 'manual')",
              "SELECT sys.dsqlkit_move_job('x')",
              "SELECT sys.dsqlkit_take_job_failure()",
              "INSERT INTO sys.dsqlkit_job_end VALUES ('x', 'completed')",
              "SELECT details FROM sys.dsqlkit_job_failure")) {
        assertThat(state(statement, sql)).as(sql).isEqualTo("42501");
      }
    }
  }

  @Test
  void aForeignIndexOrConstraintIsNotSuspended() throws SQLException {
    asOwner("CREATE TABLE foreigner (id int CONSTRAINT positive CHECK (id > 0))");
    asOwner("CREATE INDEX foreigner_id ON foreigner (id)");

    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement()) {
      statement.execute("SET dsqlkit.jobs = 'manual'");
      statement.execute("SELECT sys.dsqlkit_submit_index('foreigner_id'::regclass, false)");
      statement.execute("SELECT sys.dsqlkit_submit_index('foreigner_id'::regclass, true)");
      statement.execute(
          "SELECT sys.dsqlkit_submit_validation('foreigner'::regclass, oid, NULL)"
              + " FROM pg_constraint WHERE conname = 'positive'");
    }

    assertThat(
            answer(
                "SELECT indisunique::text || indisvalid FROM pg_index"
                    + " WHERE indexrelid = 'foreigner_id'::regclass"))
        .isEqualTo("falsetrue");
    assertThat(answer("SELECT convalidated FROM pg_constraint WHERE conname = 'positive'"))
        .isEqualTo("t");
  }

  @Test
  void aForeignJobIsNotMovedOnNorMadeToFail() throws SQLException {
    asOwner("CREATE TABLE guarded (id int)");
    asOwner("INSERT INTO guarded VALUES (1), (1)");
    try (Connection owner = DriverManager.getConnection(OWNER + "&jobs=manual");
        Connection intruder = intruder();
        Statement statement = intruder.createStatement()) {
      intruder.unwrap(Jobs.class).failNext("sabotage");
      String sound = job(owner, "CREATE INDEX ASYNC guarded_id ON guarded (id)");
      String unsound = job(owner, "CREATE UNIQUE INDEX ASYNC guarded_key ON guarded (id)");

      for (String id : List.of(sound, unsound)) {
        SQLException e =
            catchThrowableOfType(SQLException.class, () -> intruder.unwrap(Jobs.class).finish(id));
        assertThat(e.getSQLState()).isEqualTo("42501");
      }
      // An invalid index is nobody's to bring back through another job.
      statement.execute("SET dsqlkit.jobs = 'delayed:0'");
      statement.execute("SELECT sys.dsqlkit_submit_index('guarded_key'::regclass, false)");
      statement.execute(
          "SELECT sys.dsqlkit_submit_validation('guarded_key'::regclass, NULL, NULL)");
      statement.execute("SELECT sys.dsqlkit_run_due_jobs(), sys.dsqlkit_run_due_jobs()");

      assertThat(
              answer(
                  "SELECT string_agg(indisvalid::text, ' ') FROM pg_index"
                      + " WHERE indrelid = 'guarded'::regclass"))
          .isEqualTo("false false");
      Jobs jobs = owner.unwrap(Jobs.class);
      assertThat(jobs.finish(sound).status()).isEqualTo(Job.Status.COMPLETED);
      assertThat(jobs.finish(unsound).details()).startsWith("Found duplicate key");
    }
  }

  @Test
  void theOwnersOfAFailedIndexDoNotBringItBackEither() throws SQLException {
    try (Connection owner = DriverManager.getConnection(OWNER);
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE TABLE doubled (id int)");
      statement.execute("INSERT INTO doubled VALUES (1), (1)");
      job(owner, "CREATE UNIQUE INDEX ASYNC doubled_id ON doubled (id)");
      statement.execute("SET dsqlkit.jobs = 'manual'");
      String again = job(owner, "SELECT sys.dsqlkit_submit_index('doubled_id'::regclass, false)");
      owner.unwrap(Jobs.class).finish(again);
    }

    assertThat(answer("SELECT indisvalid FROM pg_index WHERE indrelid = 'doubled'::regclass"))
        .isEqualTo("f");
  }

  @Test
  void aPlainRoleMovesItsOwnJobs() throws SQLException {
    asOwner("CREATE SCHEMA own AUTHORIZATION " + INTRUDER);
    try (Connection intruder = DriverManager.getConnection(OWNER + "&jobs=manual", INTRUDER, "");
        Statement statement = intruder.createStatement()) {
      statement.execute("CREATE TABLE own.t (id int)");
      String id = job(intruder, "CREATE INDEX ASYNC t_id ON own.t (id)");
      Jobs jobs = intruder.unwrap(Jobs.class);
      assertThat(answer("SELECT indisvalid FROM pg_index WHERE indrelid = 'own.t'::regclass"))
          .isEqualTo("f");

      assertThat(jobs.finish(id).status()).isEqualTo(Job.Status.COMPLETED);
      assertThat(answer("SELECT indisvalid FROM pg_index WHERE indrelid = 'own.t'::regclass"))
          .isEqualTo("t");
    }
  }

  private static String job(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String state(Statement statement, String sql) {
    SQLException e = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
    return e == null ? "none" : String.valueOf(e.getSQLState());
  }

  private static Connection intruder() throws SQLException {
    return DriverManager.getConnection(OWNER, INTRUDER, "");
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection owner = DriverManager.getConnection(OWNER);
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(String sql) throws SQLException {
    try (Connection owner = DriverManager.getConnection(OWNER);
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
