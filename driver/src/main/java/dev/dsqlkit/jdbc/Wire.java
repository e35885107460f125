package dev.dsqlkit.jdbc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to use the server's connection: of the thread that makes a call of the application, or
 * of another one that asks its transaction to yield.
 */
final class Wire {
  private final ReentrantLock lock = new ReentrantLock();

  void take() {
    lock.lock();
  }

  void leave() {
    lock.unlock();
  }

  /** Whether it was had in time. */
  boolean takeWithin(long nanos) {
    try {
      return lock.tryLock(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Lets others have it for the time of a call. */
  void without(Runnable call) {
    int holds = lock.getHoldCount();
    for (int i = 0; i < holds; i++) {
      lock.unlock();
    }
    try {
      call.run();
    } finally {
      for (int i = 0; i < holds; i++) {
        lock.lock();
      }
    }
  }
}
