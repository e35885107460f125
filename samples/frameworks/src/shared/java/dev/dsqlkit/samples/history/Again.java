package dev.dsqlkit.samples.history;

import dev.dsqlkit.retry.RetryLoop;
import dev.dsqlkit.retry.RetryPolicy;
import dev.dsqlkit.retry.UnitOfWork;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The second layer around a transaction of a framework that has none of its own. */
public final class Again {
  private static final RetryLoop LOOP =
      new RetryLoop(new RetryPolicy(1_000, Duration.ofSeconds(60), Duration.ofMillis(500)));

  private Again() {}

  /**
   * Runs it until it no longer loses a conflict.
   *
   * @param unit begins a transaction of its own and ends it
   */
  public static <T> T whileItLoses(Callable<T> unit) throws Exception {
    return LOOP.run(
        new UnitOfWork<T, Exception>() {
          @Override
          public T attempt() throws Exception {
            return unit.call();
          }

          @Override
          public boolean leftNothing() {
            return true; // nothing but the transaction throws, and its outcome is known
          }

          @Override
          public Exception gaveUp(String why, Throwable last) {
            return new IllegalStateException(why, last);
          }
        });
  }
}
