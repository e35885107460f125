package dev.dsqlkit.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The end of a bounded wait, on the monotonic clock. */
final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline after(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - end >= 0;
  }

  /** Gives other threads and processes a moment before the next look. */
  void pause(Duration moment) {
    LockSupport.parkNanos(moment.toNanos());
  }
}
