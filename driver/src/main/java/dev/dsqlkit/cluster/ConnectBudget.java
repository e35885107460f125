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

  /** The most that is kept for the attempt after the last wait. */
  private static final Duration LAST_ATTEMPT = Duration.ofMillis(500);

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

  private long lastAttempt() {
    return Math.min(LAST_ATTEMPT.toNanos(), limit.toNanos() / 4);
  }

  private long elapsedMillis() {
    return (time.nanos() - start) / 1_000_000;
  }

  boolean isSpent() {
    return left() <= 0;
  }

  /**
   * What an attempt may take, and never nothing.
   *
   * @param untried endpoints that share what is left of the time, this one included
   */
  Duration forAttempt(int untried) {
    Duration left = Duration.ofNanos(left() / untried);
    return left.compareTo(SHORTEST_ATTEMPT) < 0 ? SHORTEST_ATTEMPT : left;
  }

  /**
   * Waits for a place under the rate of new connections.
   *
   * @throws SQLException 53400 if there is none in time
   */
  void await(ConnectRate rate, String cluster) throws SQLException {
    long wait = rate.reserve(Math.max(0, left() - lastAttempt()));
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
    long latest = left() - lastAttempt();
    if (latest <= 0) {
      throw new SQLTransientConnectionException(
          "The cluster still answers '%s' (%s) after %d attempts in %d ms. Try again later; a longer loginTimeout waits longer."
              .formatted(answer.message(), answer.sqlState(), rounds, elapsedMillis()),
          answer.sqlState(),
          last);
    }
    long wait = Math.min(latest, BACKOFF.wait(rounds, random).toNanos());
    sleep(wait);
    rounds++;
  }

  /**
   * Says so if finding credentials has taken all the time.
   *
   * @throws SQLException 08001
   */
  void requireTimeAfterSigning() throws SQLException {
    if (isSpent()) {
      throw new SQLTransientConnectionException(
          "Finding AWS credentials took all of the %d ms that a connect may take; nobody was asked for a connection. See what the credentials come from, or raise loginTimeout."
              .formatted(limit.toMillis()),
          "08001");
    }
  }

  /**
   * Ends a connect whose thread was interrupted; pgjdbc has an error of its own for it.
   *
   * @throws SQLException 08001
   */
  static void requireNoInterrupt() throws SQLException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  private void sleep(long nanos) throws SQLException {
    try {
      time.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  private static SQLException interrupted() {
    return new SQLTransientConnectionException(
        "The thread was interrupted while it connected", "08001");
  }
}
