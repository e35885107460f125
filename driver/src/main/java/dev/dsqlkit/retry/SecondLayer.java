package dev.dsqlkit.retry;

/**
 * Whether the thread runs a unit of work that is run again as a whole when it loses a conflict.
 * Then the driver itself keeps to the retries that cost nothing, so that the two loops do not
 * multiply.
 */
public final class SecondLayer {
  private static final ThreadLocal<Boolean> ACTIVE = new ThreadLocal<>();

  private SecondLayer() {}

  /** Whether this thread is inside a unit of work that somebody runs again. */
  public static boolean isActive() {
    return ACTIVE.get() != null;
  }

  /** Marks the thread until {@link #leave}; inside another unit of work it must not be called. */
  static void enter() {
    ACTIVE.set(Boolean.TRUE);
  }

  static void leave() {
    ACTIVE.remove();
  }
}
