package dev.dsqlkit.cluster;

import dev.dsqlkit.retry.Backoff;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The time that one connect has, all its attempts and waits together. */
final class ConnectBudget {
  /** A cluster that wakes up needs seconds; a bucket at its quota fills within one. */
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));

  /** The unit of timeouts; 0 would be none. */
  private static final Duration SHORTEST_ATTEMPT = Duration.ofMillis(1);

  private final ConnectTime time;
  private final RandomGenerator random;
  private final Duration limit;
  private final long start;
  private int rounds = 1;

  ConnectBudget(ConnectTime time, RandomGenerator random, Duration limit) {
    this.time = time;
    this.random = random;
    this.limit = limit;
    this.start = time.nanos();
  }

  private long left() {
    return limit.toNanos() - (time.nanos() - start);
  }

  boolean isSpent() {
    return left() <= 0;
  }

  /** What an attempt may take: all that is left, and never nothing. */
  Duration forAttempt() {
    Duration left = Duration.ofNanos(left());
    return left.compareTo(SHORTEST_ATTEMPT) < 0 ? SHORTEST_ATTEMPT : left;
  }

  /**
   * Waits for a place under the rate of new connections.
   *
   * @throws SQLException 53400 if there is none in time
   */
  void await(ConnectRate rate, String cluster) throws SQLException {
    long wait = rate.reserve(Math.max(0, left()));
    if (wait < 0) {
      throw new SQLTransientConnectionException(
          "This process opens more connections to %s than connectRate allows, and none is free within %d ms. Open fewer at a time, or raise loginTimeout."
              .formatted(cluster, limit.toMillis()),
          "53400");
    }
    if (wait > 0) {
      sleep(wait);
    }
  }

  /**
   * Waits before all endpoints are tried again: backoff with full jitter.
   *
   * @throws SQLException with the SQLSTATE of the last answer if the time is up
   */
  void backOff(SQLException last, ServerAnswer answer) throws SQLException {
    long wait = BACKOFF.wait(rounds, random).toNanos();
    if (wait >= left()) {
      throw new SQLTransientConnectionException(
          "The cluster still answers '%s' (%s) after %d attempts within %d ms. Try again later; a longer loginTimeout waits longer."
              .formatted(answer.message(), answer.sqlState(), rounds, limit.toMillis()),
          answer.sqlState(),
          last);
    }
    sleep(wait);
    rounds++;
  }

  private void sleep(long nanos) throws SQLException {
    try {
      time.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException(
          "The thread was interrupted while it waited to connect", "08001", e);
    }
  }
}
