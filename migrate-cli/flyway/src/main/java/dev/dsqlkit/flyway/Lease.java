package dev.dsqlkit.flyway;

import dev.dsqlkit.retry.Backoff;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * The right to migrate, for a while: a row that is renewed while it is held, and that others take
 * over when it has expired. DDL and the row cannot share a transaction, so the lease keeps
 * processes apart only as long as they renew it in time; it is looked at before each step.
 */
final class Lease implements AutoCloseable {
  private static final Log LOG = LogFactory.getLog(Lease.class);
  private static final Backoff POLLING = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
  private static final int POLLS_UNTIL_TOLD_AGAIN = 30;

  private final LeaseRow row;
  private final LeaseConnection connection;
  private final Duration time;
  private final int attempts;
  private final UUID token = UUID.randomUUID();
  private final String owner = Owner.here();
  private final Heartbeat heartbeat;
  private int depth;

  /**
   * @param retries how often to try again to get the lease; without end if negative
   */
  Lease(LeaseRow row, LeaseConnection.Source connections, Duration time, int retries) {
    this.row = row;
    this.connection = new LeaseConnection(connections);
    this.time = time;
    this.attempts = retries < 0 ? Integer.MAX_VALUE : retries;
    this.heartbeat = new Heartbeat(this::renew, time);
  }

  /** Does work while the lease is held, which is once for nested calls. */
  <T> T hold(Callable<T> work) {
    if (depth > 0) {
      return call(work);
    }
    acquire();
    depth++;
    heartbeat.start();
    try {
      return call(work);
    } finally {
      heartbeat.stop();
      depth--;
      release();
    }
  }

  /**
   * Makes sure that the lease is still held, if it should be.
   *
   * @throws FlywayException if another process may migrate by now
   */
  void check() {
    if (depth > 0 && !heartbeat.beat()) {
      throw new FlywayException(
          "The lease for migrations of "
              + row.schema()
              + "."
              + row.name()
              + " is lost, because it was not renewed within "
              + time.toSeconds()
              + " s. Nothing more is migrated here; "
              + holder()
              + ".");
    }
  }

  private void acquire() {
    try {
      connection.use(
          open -> {
            row.ensureTable(open);
            return true;
          });
      for (int failed = 0; !take(); ) {
        failed++;
        if (failed > attempts) {
          throw new FlywayException(
              "No lease for migrations of %s.%s after %d retries (flyway.lockRetryCount): %s."
                  .formatted(row.schema(), row.name(), attempts, holder()));
        }
        if (failed % POLLS_UNTIL_TOLD_AGAIN == 1) {
          LOG.info("Waiting for another process that migrates: " + holder());
        }
        Waiting.pause(POLLING.wait(failed, ThreadLocalRandom.current()));
      }
    } catch (SQLException e) {
      throw new FlywaySqlException("Unable to take the lease in " + row.table(), e);
    }
  }

  private boolean take() throws SQLException {
    return connection.use(open -> row.take(open, owner, token, time));
  }

  private boolean renew() throws SQLException {
    return connection.use(open -> row.renew(open, token, time));
  }

  private void release() {
    try {
      connection.use(
          open -> {
            row.release(open, token);
            return true;
          });
    } catch (SQLException | FlywayException e) {
      LOG.warn(
          "The lease in %s could not be given back, and expires in %d s: %s"
              .formatted(row.table(), time.toSeconds(), e.getMessage()));
    }
  }

  private String holder() {
    try {
      return connection
          .use(row::holder)
          .map(holder -> "it is held by " + holder)
          .orElse("nobody holds it now");
    } catch (SQLException | FlywayException e) {
      return "who holds it could not be asked: " + e.getMessage();
    }
  }

  private static <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (SQLException e) {
      throw new FlywaySqlException("Unable to work under the lease", e);
    } catch (Exception e) {
      throw new FlywayException(e);
    }
  }

  @Override
  public void close() {
    heartbeat.stop();
    connection.close();
  }
}
