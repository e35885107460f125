package dev.dsqlkit.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sys.jobs}.
 *
 * @param details why it failed
 * @param object the index or table
 */
record AsyncJob(
    String id,
    String status,
    @Nullable String details,
    String type,
    @Nullable String object,
    long oid) {
  private static final Log LOG = LogFactory.getLog(AsyncJob.class);

  boolean isFailed() {
    return status.equals("failed");
  }

  boolean hasEnded() {
    return isFailed() || status.equals("completed");
  }

  @Override
  public String toString() {
    return "Job %s (%s of %s)".formatted(id, type, object);
  }

  /**
   * Looks again and again until a job has ended, because {@code sys.wait_for_job} is one statement,
   * which no connection survives for long.
   */
  record Wait(Connection connection, Duration timeout) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /**
     * @throws SQLException 55000 if the job has failed or is unknown, 57014 if it takes too long
     */
    void until(String id) throws SQLException {
      long start = System.nanoTime();
      Duration pause = FIRST_PAUSE;
      while (true) {
        AsyncJob job = look(id).orElseThrow(() -> unknown(id));
        if (job.hasEnded()) {
          check(job);
          return;
        }
        if (System.nanoTime() - start > timeout.toNanos()) {
          throw new SQLException(
              job
                  + " has not ended within "
                  + timeout.toSeconds()
                  + " s. It goes on in the database, see sys.jobs.",
              "57014");
        }
        if (pause.equals(FIRST_PAUSE)) {
          LOG.info("Waiting for " + job);
        }
        Waiting.pause(pause);
        pause = Waiting.shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    }

    private void check(AsyncJob job) throws SQLException {
      if (job.isFailed()) {
        throw new SQLException(job + " has failed: " + job.details(), "55000");
      }
      if (isInvalidIndex(job.oid())) {
        throw new SQLException(
            job + " has ended, but the index is not valid: " + job.details(), "55000");
      }
    }

    private Optional<AsyncJob> look(String id) throws SQLException {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT status, details, job_type, object_name, object_id FROM sys.jobs"
                  + " WHERE job_id = ?")) {
        query.setString(1, id);
        try (ResultSet job = query.executeQuery()) {
          return job.next()
              ? Optional.of(
                  new AsyncJob(
                      id,
                      job.getString(1),
                      job.getString(2),
                      job.getString(3),
                      job.getString(4),
                      job.getLong(5)))
              : Optional.empty();
        }
      }
    }

    private boolean isInvalidIndex(long oid) throws SQLException {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT 1 FROM pg_catalog.pg_index WHERE indexrelid::bigint = ? AND NOT indisvalid")) {
        query.setLong(1, oid);
        try (ResultSet invalid = query.executeQuery()) {
          return invalid.next();
        }
      }
    }

    private static SQLException unknown(String id) {
      return new SQLException(
          "sys.jobs does not know job " + id + " any more. Look whether its index is valid.",
          "55000");
    }
  }
}
