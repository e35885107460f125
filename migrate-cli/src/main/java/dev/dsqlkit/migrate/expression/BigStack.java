package dev.dsqlkit.migrate.expression;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what may nest deeply with enough stack for it, and not for ever. */
final class BigStack {
  private static final long STACK = 16L << 20;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Shorter texts do not nest deeply enough to need more than any thread has. */
  private static final int SHORT = 400;

  private BigStack() {}

  /** Work on a text that may not be understood. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws Unreadable;
  }

  /**
   * What came of it.
   *
   * @param reason why there is no value
   */
  record Answer<T>(Optional<T> value, String reason) {}

  static <T> Answer<T> call(Work<T> work, String... texts) {
    int length = 0;
    for (String text : texts) {
      length = Math.max(length, text.length());
    }
    return length <= SHORT ? answer(work) : inThread(work);
  }

  private static <T> Answer<T> answer(Work<T> work) {
    try {
      return new Answer<>(Optional.of(work.run()), "");
    } catch (Unreadable | Analysis.TooLarge e) {
      return new Answer<>(Optional.empty(), "not understood: " + e.getMessage());
    } catch (StackOverflowError tooDeep) {
      return new Answer<>(Optional.empty(), "nested too deeply");
    }
  }

  private static <T> Answer<T> inThread(Work<T> work) {
    FutureTask<Answer<T>> task = new FutureTask<>(() -> answer(work));
    Thread thread = new Thread(null, task, "dsql-expression", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return new Answer<>(Optional.empty(), "it takes too long to understand");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer<>(Optional.empty(), "interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot compare", e.getCause());
    }
  }
}
