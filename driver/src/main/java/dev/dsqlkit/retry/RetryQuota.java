package dev.dsqlkit.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a process from flooding a server that lets nobody commit: every retry takes a token, and
 * only transactions that succeed bring theirs back.
 */
public final class RetryQuota {
  /** Enough for some sixty transactions in a row that use up all their attempts in vain. */
  private static final int CAPACITY = 500;

  private static final RetryQuota SHARED = new RetryQuota(CAPACITY);

  private final int capacity;
  private final AtomicInteger tokens;

  RetryQuota(int capacity) {
    this.capacity = capacity;
    this.tokens = new AtomicInteger(capacity);
  }

  /** The one of this process. */
  public static RetryQuota shared() {
    return SHARED;
  }

  /** Takes the token of one retry, if there is one. */
  boolean take() {
    return tokens.getAndUpdate(left -> left > 0 ? left - 1 : 0) > 0;
  }

  /** Gives back what a transaction took that succeeded in the end, and one for its success. */
  void succeeded(int taken) {
    giveBack(taken + 1);
  }

  private void giveBack(int count) {
    tokens.updateAndGet(left -> Math.min(capacity, left + count));
  }

  /** A success without a retry; costs a read while nothing is missing. */
  public void succeededAtOnce() {
    if (tokens.get() < capacity) {
      giveBack(1);
    }
  }

  int left() {
    return tokens.get();
  }
}
