package dev.dsqlkit.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Moves on the delayed jobs of one database when their time comes. It has a connection only while
 * it does that, so that nobody is kept from dropping the database.
 */
final class JobWorker {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.local");

  /** How often a database is tried again that cannot be reached, a second apart. */
  private static final int TRIES = 10;

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /** One thread for all databases; it does not keep the JVM, and ends when nothing is to come. */
  private static final ScheduledThreadPoolExecutor THREAD = thread();

  /** Only the latest call goes on looking. */
  private final AtomicLong calls = new AtomicLong();

  private static ScheduledThreadPoolExecutor thread() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "dsqlkit jobs");
              thread.setDaemon(true);
              return thread;
            });
    executor.setKeepAliveTime(1, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  /** Delayed jobs have been committed. */
  void wake(SideConnection another) {
    long call = calls.incrementAndGet();
    schedule(call, another, 0, Duration.ZERO);
  }

  private void schedule(long call, SideConnection another, int failures, Duration delay) {
    var unused =
        THREAD.schedule(
            () -> run(call, another, failures), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run(long call, SideConnection another, int failures) {
    if (call != calls.get()) {
      return;
    }
    try {
      OptionalLong next = runDue(another);
      if (next.isPresent()) {
        schedule(call, another, 0, Duration.ofMillis(next.getAsLong()));
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Jobs that are due could not be run", e);
      if (failures < TRIES) {
        schedule(call, another, failures + 1, BETWEEN_TRIES);
      }
    }
  }

  /** Milliseconds to the next job; empty if there is none. */
  private static OptionalLong runDue(SideConnection another) throws SQLException {
    try (Connection connection = another.open()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      try (Statement statement = connection.createStatement();
          ResultSet next = statement.executeQuery("SELECT sys.dsqlkit_run_due_jobs()")) {
        next.next();
        long millis = next.getLong(1);
        return next.wasNull() ? OptionalLong.empty() : OptionalLong.of(millis);
      }
    }
  }
}
