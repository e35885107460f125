package dev.dsqlkit.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * What an application writes without the driver's replay: a loop that runs the whole transaction
 * again, with the attempts, the time and the waits that the driver has by default.
 */
final class RetryLoop {
  private static final int MAX_ATTEMPTS = 8;
  private static final long MILLISECOND = 1_000_000;
  private static final long DEADLINE = 5_000 * MILLISECOND;
  private static final long MAX_DELAY = 500 * MILLISECOND;
  private static final long LONGEST_SCALE = 50 * MILLISECOND;

  private final Connection connection;
  private final LongAdder retries;

  /**
   * @param retries counts them, over all loops
   */
  RetryLoop(Connection connection, LongAdder retries) {
    this.connection = connection;
    this.retries = retries;
  }

  /** A transaction with its commit. */
  @FunctionalInterface
  interface Work {
    void run(Connection connection) throws SQLException;
  }

  /** Throws the last conflict if the budget is used up. */
  void run(Work work) throws SQLException {
    long firstConflict = 0;
    for (int attempt = 1; ; attempt++) {
      long start = System.nanoTime();
      try {
        work.run(connection);
        return;
      } catch (SQLException e) {
        connection.rollback();
        long now = System.nanoTime();
        firstConflict = attempt == 1 ? now : firstConflict;
        long wait = backoff(attempt, now - start);
        boolean exhausted = attempt >= MAX_ATTEMPTS || now - firstConflict + wait >= DEADLINE;
        if (exhausted || !isConflict(e)) {
          throw e;
        }
        pause(wait);
        retries.increment();
      }
    }
  }

  static boolean isConflict(SQLException e) {
    return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
  }

  private static long backoff(int attempt, long nanos) {
    long scale = Math.max(MILLISECOND, Math.min(nanos, LONGEST_SCALE));
    return ThreadLocalRandom.current().nextLong(Math.min(MAX_DELAY, scale << attempt));
  }

  /**
   * Not by Thread.sleep, which on JDK 17 rounds up to milliseconds and the driver's wait does not.
   */
  private static void pause(long nanos) {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
