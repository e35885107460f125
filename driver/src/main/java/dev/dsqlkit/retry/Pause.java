package dev.dsqlkit.retry;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The waits of one connection, which another thread can end. */
public final class Pause {
  /** Why a wait, or the replay after it, ends early. */
  public enum Stop {
    NONE,
    CANCELLED,
    CLOSED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopped = lock.newCondition();
  private volatile Stop stop = Stop.NONE;

  /** Begins a retry: what was cancelled before does not count. */
  public void begin() {
    if (stop == Stop.CANCELLED) {
      stop = Stop.NONE;
    }
  }

  /** What somebody has asked for since {@link #begin}. */
  public Stop stop() {
    return stop;
  }

  /**
   * Ends what comes after a wait that was ended.
   *
   * @throws SQLException 57014 if somebody has cancelled, 08003 if somebody closes the connection
   */
  public void check() throws SQLException {
    switch (stop) {
      case NONE -> {}
      case CANCELLED -> throw new SQLException("The retry was cancelled", "57014");
      case CLOSED ->
          throw new SQLException("The connection was closed while it waited to retry", "08003");
    }
  }

  /** {@code Statement.cancel}: ends the wait, and the retry. */
  public void cancel() {
    end(Stop.CANCELLED);
  }

  /** {@code Connection.close} and {@code abort}: ends this wait and all later ones. */
  public void close() {
    end(Stop.CLOSED);
  }

  private void end(Stop why) {
    lock.lock();
    try {
      if (stop != Stop.CLOSED) {
        stop = why;
      }
      stopped.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void await(Duration time) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = time.toNanos();
      while (left > 0 && stop == Stop.NONE) {
        left = stopped.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** For tests: whether a thread waits. */
  boolean isAwaited() {
    lock.lock();
    try {
      return lock.hasWaiters(stopped);
    } finally {
      lock.unlock();
    }
  }
}
