package dev.dsqlkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that end later than their statement, seen by several sessions. */
@Timeout(value = JobsIT.LIMIT_SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JobsIT {
  private static final String URL = "jdbc:dsql:embedded:jobs";
  static final long LIMIT_SECONDS = 60;

  private Connection connection;
  private Statement statement;
  private Jobs jobs;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection(URL);
    statement = connection.createStatement();
    jobs = connection.unwrap(Jobs.class);
    statement.execute("DROP TABLE IF EXISTS t");
    statement.execute("CREATE TABLE t (id int, v int)");
  }

  @AfterEach
  void close() throws SQLException {
    jobs.finishAll();
    jobs.reset();
    connection.close();
  }

  @Test
  void theModeHoldsForAllConnectionsToTheDatabaseAndNoOtherOne() throws SQLException {
    jobs.manual();

    try (Connection other = DriverManager.getConnection(URL);
        Connection elsewhere = DriverManager.getConnection(URL + "_elsewhere");
        Statement there = elsewhere.createStatement()) {
      assertThat(status(connection, submit(other, "CREATE INDEX ASYNC ON t (v)")))
          .isEqualTo("submitted");
      there.execute("CREATE TABLE IF NOT EXISTS t (v int)");
      assertThat(status(elsewhere, submit(elsewhere, "CREATE INDEX ASYNC ON t (v)")))
          .isEqualTo("completed");
    }
  }

  @Test
  void resetLeavesTheModeToTheUrl() throws SQLException {
    try (Connection manual = DriverManager.getConnection(URL + "?jobs=manual")) {
      jobs.instant();
      assertThat(status(manual, submit(manual, "CREATE INDEX ASYNC ON t (v)")))
          .isEqualTo("completed");
      jobs.failNext("forgotten");
      jobs.reset();
      String id = submit(manual, "CREATE INDEX ASYNC ON t (v)");

      assertThat(status(manual, id)).isEqualTo("submitted");
      assertThat(jobs.finish(id).status()).isEqualTo(Job.Status.COMPLETED);
      assertThat(status(connection, submit(connection, "CREATE INDEX ASYNC ON t (v)")))
          .isEqualTo("completed");
    }
  }

  @Test
  void aTestMovesAJobByHand() throws SQLException {
    jobs.manual();
    String id = submit(connection, "CREATE INDEX ASYNC i ON t (v)");

    assertThat(jobs.pending())
        .containsExactly(new Job(id, "INDEX_BUILD", Job.Status.SUBMITTED, null, "public.i"));
    assertThat(jobs.step(id).status()).isEqualTo(Job.Status.PROCESSING);
    assertThat(jobs.pending()).extracting(Job::status).containsExactly(Job.Status.PROCESSING);
    assertThat(jobs.step(id).status()).isEqualTo(Job.Status.COMPLETED);
    assertThat(jobs.step(id).status()).isEqualTo(Job.Status.COMPLETED);
    assertThat(jobs.pending()).isEmpty();
  }

  @Test
  void aJobThatNobodyHasSubmittedCannotBeMoved() {
    SQLException e =
        catchThrowableOfType(SQLException.class, () -> jobs.step("aaaaaaaaaaaaaaaaaaaaaaaaaa"));

    assertThat(e.getSQLState()).isEqualTo("42704");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void waitsUntilAnotherThreadMovesTheJob(boolean autoCommit) throws Exception {
    jobs.manual();
    String id = submit(connection, "CREATE INDEX ASYNC i ON t (v)");
    connection.setAutoCommit(autoCommit);
    assertThat(status(connection, id)).isEqualTo("submitted"); // takes a snapshot

    CompletableFuture<Boolean> succeeded = waiting(id);
    awaitWaiter();
    jobs.step(id);
    assertThat(succeeded).isNotDone();
    jobs.step(id);

    assertThat(succeeded.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    connection.setAutoCommit(true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void waitingForAJobThatFailsAnswersFalse(boolean autoCommit) throws Exception {
    jobs.manual();
    jobs.failNext("no");
    String id = submit(connection, "CREATE INDEX ASYNC i ON t (v)");
    connection.setAutoCommit(autoCommit);
    assertThat(status(connection, id)).isEqualTo("submitted");

    CompletableFuture<Boolean> succeeded = waiting(id);
    awaitWaiter();
    jobs.finish(id);

    assertThat(succeeded.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isFalse();
    connection.setAutoCommit(true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void waitingForAnIndexThatIsDroppedAnswersFalse(boolean autoCommit) throws Exception {
    jobs.manual();
    String id = submit(connection, "CREATE INDEX ASYNC i ON t (v)");
    connection.setAutoCommit(autoCommit);
    assertThat(status(connection, id)).isEqualTo("submitted");

    CompletableFuture<Boolean> succeeded = waiting(id);
    awaitWaiter();
    try (Connection other = DriverManager.getConnection(URL);
        Statement drop = other.createStatement()) {
      drop.execute("DROP INDEX i");
    }

    assertThat(succeeded.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isFalse();
    connection.setAutoCommit(true);
  }

  @Test
  void waitingCanBeCancelled() throws Exception {
    jobs.manual();
    String id = submit(connection, "CREATE INDEX ASYNC i ON t (v)");

    CompletableFuture<SQLException> failure =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(
                    SQLException.class,
                    () -> statement.execute("CALL sys.wait_for_job('" + id + "')")));
    awaitWaiter();
    statement.cancel();

    assertThat(failure.get(LIMIT_SECONDS, TimeUnit.SECONDS).getSQLState()).isEqualTo("57014");
  }

  @Test
  void aQueryTimeoutEndsTheWait() throws SQLException {
    jobs.manual();
    String id = submit(connection, "CREATE INDEX ASYNC i ON t (v)");
    statement.setQueryTimeout(1);

    SQLException e =
        catchThrowableOfType(
            SQLException.class, () -> statement.execute("CALL sys.wait_for_job('" + id + "')"));

    assertThat(e.getSQLState()).isEqualTo("57014");
  }

  @Test
  void aTransactionDoesNotWaitForItsOwnJob() throws SQLException {
    try (Connection lax = DriverManager.getConnection(URL + "?rules=off&jobs=manual")) {
      lax.setAutoCommit(false);
      String id = submit(lax, "CREATE INDEX ASYNC i ON t (v)");

      SQLException e = catchThrowableOfType(SQLException.class, () -> waitFor(lax, id));

      assertThat(e.getSQLState()).isEqualTo("55000");
      assertThat((Throwable) e)
          .hasMessage("ERROR: job \"" + id + "\" cannot end before this transaction commits");
      lax.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDelayedJobEndsByItself(boolean autoCommit) throws SQLException {
    jobs.delayed(Duration.ofMillis(50));
    connection.setAutoCommit(autoCommit);
    String id = submit(connection, "CREATE UNIQUE INDEX ASYNC i ON t (v)");
    if (!autoCommit) {
      connection.commit();
    }

    assertThat(waitFor(connection, id)).isTrue();

    connection.setAutoCommit(true);
    assertThat(status(connection, id)).isEqualTo("completed");
    assertThat(answer(connection, "SELECT indisvalid FROM pg_index WHERE indrelid = 't'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void aLongDelayLeavesTheJobSubmitted() throws SQLException {
    try (Connection slow = DriverManager.getConnection(URL + "?jobs=delayed:80000000")) {
      String id = submit(slow, "CREATE INDEX ASYNC i ON t (v)");

      assertThat(status(connection, id)).isEqualTo("submitted");
      assertThat(
              answer(
                  connection,
                  "SELECT due - start_time FROM sys.dsqlkit_job WHERE job_id = '" + id + "'"))
          .isEqualTo("11:06:40");
      assertThat(jobs.finish(id).status()).isEqualTo(Job.Status.COMPLETED);
    }
  }

  @Test
  void aSubmissionFromPsqlMovesWithTheNextOneOfThisJvm() throws SQLException {
    try (Connection psql = raw();
        Statement raw = psql.createStatement()) {
      raw.execute("SET dsqlkit.jobs = 'delayed:1'");
      String id =
          answer(
              psql,
              "SELECT sys.dsqlkit_build_index('CREATE INDEX a ON t (v)', 't', 'CREATE INDEX a ON t (v)')");
      assertThat(status(connection, id)).isEqualTo("submitted");

      jobs.delayed(Duration.ofMillis(1));
      submit(connection, "CREATE INDEX ASYNC b ON t (v)");

      assertThat(waitFor(connection, id)).isTrue();
    }
  }

  @Test
  void theIndexesOfAnOrmAreWaitedFor() throws SQLException {
    jobs.delayed(Duration.ofMillis(50));

    try (Connection orm = DriverManager.getConnection(URL + "?compat=all");
        Statement ddl = orm.createStatement()) {
      ddl.execute("CREATE INDEX i ON t (v)");
    }

    assertThat(answer(connection, "SELECT indisvalid FROM pg_index WHERE indrelid = 't'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void anIndexIsNotActivatedWhileSomebodyAltersItsTable() throws SQLException {
    jobs.manual();
    String id = submit(connection, "CREATE INDEX ASYNC i ON t (v)");
    jobs.step(id);
    try (Connection psql = raw();
        Statement raw = psql.createStatement()) {
      raw.execute("BEGIN; DROP INDEX i");

      CompletableFuture<Job> ended =
          CompletableFuture.supplyAsync(() -> unchecked(() -> jobs.step(id)));
      awaitBlocked();
      raw.execute("COMMIT");

      assertThat(ended.join().details()).isEqualTo("relation \"public.i\" does not exist");
    }
  }

  @Test
  void nothingIsLeftOpenBetweenTheMovesOfADelayedJob() throws SQLException {
    String url = URL + "_dropped";
    try (Connection doomed = DriverManager.getConnection(url + "?jobs=delayed:60000");
        Statement ddl = doomed.createStatement()) {
      ddl.execute("CREATE TABLE u (v int)");
      String id = submit(doomed, "CREATE INDEX ASYNC ON u (v)");
      assertThat(status(doomed, id)).isEqualTo("submitted");
    }
    try (Connection psql = raw();
        Statement raw = psql.createStatement()) {
      raw.execute("DROP DATABASE jobs_dropped"); // waits 5 s for sessions that are just ending
    }
  }

  @Test
  void theThreadThatMovesDelayedJobsKeepsNoJvm() throws SQLException {
    jobs.delayed(Duration.ofHours(1));
    submit(connection, "CREATE INDEX ASYNC i ON t (v)");

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("dsqlkit jobs"))
        .singleElement()
        .matches(Thread::isDaemon);
  }

  @Test
  void withoutASuperuserJobsAreInstantAndSaySo() throws SQLException {
    String url = URL + "_plain";
    try (Connection owner = DriverManager.getConnection(url + "?rules=off");
        Statement sql = owner.createStatement()) {
      sql.execute("CREATE ROLE jobs_plain LOGIN");
      sql.execute("GRANT CREATE ON DATABASE jobs_plain TO jobs_plain");
      sql.execute("CREATE SCHEMA plain AUTHORIZATION jobs_plain");
      sql.execute("DROP SCHEMA sys CASCADE");
    }

    String options = "?currentSchema=plain&jobs=manual";
    try (Connection plain = DriverManager.getConnection(url + options, "jobs_plain", "");
        Statement sql = plain.createStatement()) {
      sql.execute("CREATE TABLE t (v int)");
      sql.execute("INSERT INTO t VALUES (1), (1)");
      try (ResultSet job = sql.executeQuery("CREATE INDEX ASYNC i ON t (v)")) {
        job.next();
        assertThat(status(plain, job.getString(1))).isEqualTo("completed");
        assertThat((Throwable) sql.getWarnings()).hasMessageContaining("done at once");
      }
      assertThat(status(plain, submit(plain, "CREATE UNIQUE INDEX ASYNC u ON t (v)")))
          .isEqualTo("failed");
      plain.unwrap(Jobs.class).failNext("no");
      assertThat(status(plain, submit(plain, "CREATE INDEX ASYNC f ON t (v)"))).isEqualTo("failed");
      assertThat(
              answer(
                  plain, "SELECT string_agg(indexname, ' ') FROM pg_indexes WHERE tablename = 't'"))
          .isEqualTo("i");
    }
  }

  @Test
  void jobsOfTheRevisionBeforeAreKept() throws SQLException {
    String url = URL + "_revision";
    try (Connection old = DriverManager.getConnection(url + "?rules=off");
        Statement sql = old.createStatement()) {
      sql.execute("DROP SCHEMA sys CASCADE");
      sql.execute("CREATE SCHEMA sys");
      sql.execute(
          "CREATE TABLE sys.dsqlkit_job (job_id text PRIMARY KEY, status text NOT NULL,"
              + " details text, job_type text NOT NULL, class_id oid, object_id oid,"
              + " object_name text, start_time timestamptz NOT NULL, update_time timestamptz)");
      sql.execute(
          "CREATE VIEW sys.jobs AS SELECT job_id, status, details, job_type, class_id, object_id,"
              + " object_name, start_time, update_time FROM sys.dsqlkit_job");
      sql.execute(
          "INSERT INTO sys.dsqlkit_job VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaa', 'completed', NULL,"
              + " 'INDEX_BUILD', 1259, 1, 'public.i', now(), now())");
      sql.execute("COMMENT ON SCHEMA sys IS 'dsqlkit 1'");
    }

    try (Connection renewed = DriverManager.getConnection(url + "?jobs=manual");
        Statement sql = renewed.createStatement()) {
      assertThat(waitFor(renewed, "aaaaaaaaaaaaaaaaaaaaaaaaaa")).isTrue();
      sql.execute("CREATE TABLE t (v int)");
      assertThat(status(renewed, submit(renewed, "CREATE INDEX ASYNC ON t (v)")))
          .isEqualTo("submitted");
    }
  }

  private CompletableFuture<Boolean> waiting(String id) {
    return CompletableFuture.supplyAsync(() -> unchecked(() -> waitFor(connection, id)));
  }

  private interface Call<T> {
    T run() throws SQLException;
  }

  private static <T> T unchecked(Call<T> call) {
    try {
      return call.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until a session waits for a job. */
  private static void awaitWaiter() throws SQLException {
    awaitSession("query LIKE 'CALL%' AND wait_event = 'PgSleep'");
  }

  private static void awaitBlocked() throws SQLException {
    awaitSession("query LIKE '%dsqlkit_step_job%' AND wait_event_type = 'Lock'");
  }

  private static void awaitSession(String which) throws SQLException {
    try (Connection psql = raw()) {
      String count =
          "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
              + " AND state = 'active' AND "
              + which;
      while (answer(psql, count).equals("0")) {
        Thread.onSpinWait();
      }
    }
  }

  /** Past the driver. */
  private static Connection raw() throws SQLException {
    return DriverManager.getConnection(URL + "?rules=off&retry=off");
  }

  private static String submit(Connection on, String sql) throws SQLException {
    return answer(on, sql);
  }

  private static String status(Connection on, String id) throws SQLException {
    return answer(on, "SELECT status FROM sys.jobs WHERE job_id = '" + id + "'");
  }

  private static boolean waitFor(Connection on, String id) throws SQLException {
    try (PreparedStatement wait = on.prepareStatement("CALL sys.wait_for_job(?)")) {
      wait.setString(1, id);
      try (ResultSet result = wait.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  private static String answer(Connection on, String sql) throws SQLException {
    try (Statement query = on.createStatement();
        ResultSet row = query.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
