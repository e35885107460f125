package dev.dsqlkit.retry;

import org.jspecify.annotations.Nullable;

/**
 * What {@link RetryLoop} runs until it succeeds: a transaction with all the code around its
 * statements.
 *
 * @param <T> what it gives
 * @param <E> what it throws
 */
public interface UnitOfWork<T extends @Nullable Object, E extends Throwable> {
  /** Runs it once, in a transaction of its own. */
  T attempt() throws E;

  /** Whether it is certain that the last attempt, which failed, has committed nothing. */
  boolean leftNothing();

  /**
   * What to throw when it is not run again though it might succeed.
   *
   * @param last what the last attempt threw
   */
  E gaveUp(String why, Throwable last);
}
