package dev.dsqlkit.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How background jobs run in local mode: {@code CREATE INDEX ASYNC} and {@code ALTER TABLE ASYNC
 * ... VALIDATE CONSTRAINT}. For tests, through {@code connection.unwrap(Jobs.class)}.
 *
 * <p>The mode is that of the database: it holds for the jobs that any connection of this JVM
 * submits from then on, whatever its URL says. Jobs and the failures asked for stand in the
 * database, where psql and other JVMs see them. Everything here is done on a connection of its own
 * with the connection's user, who moves on, and has fail, the jobs of the roles whose rights he
 * has.
 *
 * <p>May be used by several threads, and longer than the connection that it came from.
 */
public final class Jobs {
  private static final String LIST =
      "SELECT job_id, job_type, status, details, object_name FROM sys.jobs ";

  private static final String NO_SUCH_JOB = "42704";

  private final DatabaseJobs database;
  private final String configured;
  private final SideConnection another;

  /**
   * For the driver.
   *
   * @param configured how jobs run if nothing is set here, as the property {@code jobs} has it
   */
  public Jobs(DatabaseJobs database, String configured, SideConnection another) {
    this.database = database;
    this.configured = configured;
    this.another = another;
  }

  /** Jobs have ended when their statement answers. */
  public void instant() {
    database.setOverride(DatabaseJobs.INSTANT);
  }

  /**
   * Jobs move by themselves: after half of the time they are processed, after the whole they end. A
   * thread of this JVM sees to it; if the JVM ends first they wait, until another one submits a
   * delayed job in the database.
   *
   * @param time from the submission to the end; fractions of milliseconds are cut off
   */
  public void delayed(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("A delay is not negative, but this one is " + time);
    }
    database.setOverride(DatabaseJobs.delayed(time.toMillis()));
  }

  /**
   * Jobs move only by {@link #step} and its like. {@code sys.wait_for_job} blocks until another
   * thread does that, and so does DDL that {@code compat=all} translates; a query timeout or {@code
   * Statement.cancel} ends it.
   */
  public void manual() {
    database.setOverride(DatabaseJobs.MANUAL);
  }

  /**
   * Has the URLs decide again how jobs run, and forgets the failures that this user asked for. Jobs
   * that have not ended stay as they are.
   */
  public void reset() throws SQLException {
    database.setOverride(null);
    inOwnTransaction(connection -> call(connection, "SELECT sys.dsqlkit_forget_job_failures()"));
  }

  /**
   * Has the next job fail that is submitted; asked for twice, the next two. An index stays behind
   * that is not valid, a constraint that is not validated. A submission that is rolled back does
   * not count.
   *
   * @param details what {@code sys.jobs} is to say
   */
  public void failNext(String details) throws SQLException {
    inOwnTransaction(
        connection -> call(connection, "SELECT sys.dsqlkit_fail_next_job(?)", details));
  }

  /** The jobs that have not ended, of all users, in the order in which they were submitted. */
  public List<Job> pending() throws SQLException {
    return inOwnTransaction(
        connection ->
            list(
                connection,
                "WHERE status IN ('submitted', 'processing') ORDER BY start_time, job_id"));
  }

  /**
   * Moves a job on by one status, and tells what it is then; one that has ended stays as it is.
   *
   * @throws SQLException 42704 if {@code sys.jobs} does not have it, 42501 if it is of a user whose
   *     rights the connection's user does not have
   */
  public Job step(String id) throws SQLException {
    return inOwnTransaction(connection -> step(connection, id));
  }

  /** Moves a job to its end, as {@link #step} does. */
  public Job finish(String id) throws SQLException {
    return inOwnTransaction(connection -> finish(connection, id));
  }

  /** Moves all pending jobs to their ends, in the order in which they were submitted. */
  public List<Job> finishAll() throws SQLException {
    List<Job> ended = new ArrayList<>();
    for (Job job : pending()) {
      ended.add(finish(job.id()));
    }
    return ended;
  }

  /**
   * For the driver: tells a session's server how the next job is to run.
   *
   * @return whether that job will move by itself, hence whether {@link #submitted} is to be called
   *     once it is committed
   */
  public boolean prepare(Connection server) throws SQLException {
    @Nullable String override = database.override();
    if (database.touched()) {
      try (Statement statement = server.createStatement()) {
        statement.execute(
            override == null ? "RESET dsqlkit.jobs" : "SET dsqlkit.jobs = '" + override + "'");
      }
    }
    return DatabaseJobs.isDelayed(override == null ? configured : override);
  }

  /** For the driver: jobs that move by themselves are committed. */
  public void submitted() {
    database.worker().wake(another);
  }

  private static Job finish(Connection connection, String id) throws SQLException {
    Job job = step(connection, id);
    return job.status().isEnd() ? job : finish(connection, id);
  }

  private static Job step(Connection connection, String id) throws SQLException {
    call(connection, "SELECT sys.dsqlkit_step_job(?)", id);
    List<Job> jobs = list(connection, "WHERE job_id = ?", id);
    if (jobs.isEmpty()) {
      throw new SQLException("job \"" + id + "\" does not exist", NO_SUCH_JOB);
    }
    return jobs.get(0);
  }

  private static boolean call(Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      return statement.execute();
    }
  }

  private static List<Job> list(Connection connection, String which, String... parameters)
      throws SQLException {
    List<Job> jobs = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(LIST + which)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          jobs.add(
              new Job(
                  row.getString(1),
                  row.getString(2),
                  Job.Status.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                  row.getString(4),
                  row.getString(5)));
        }
      }
    }
    return jobs;
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Each statement sees what others have committed. */
  private <T> T inOwnTransaction(Work<T> work) throws SQLException {
    try (Connection connection = another.open()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return work.on(connection);
    }
  }
}
