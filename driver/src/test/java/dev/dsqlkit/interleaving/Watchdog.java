package dev.dsqlkit.interleaving;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes all calls in one thread, and gives that thread up when a call does not come back. */
final class Watchdog implements AutoCloseable {
  /** So many times five lock timeouts of 20 ms that no busy machine makes a wait of it. */
  private static final long LIMIT_MILLIS = 2_000;

  private ExecutorService executor = executor();
  private @Nullable Thread worker;

  private static ExecutorService executor() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "interleaving");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * @throws HangException if it takes longer than the limit
   */
  <T> T call(String what, Callable<T> call) throws Exception {
    Future<T> answer =
        executor.submit(
            () -> {
              worker = Thread.currentThread();
              return call.call();
            });
    try {
      return answer.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (TimeoutException e) {
      String stack = stack();
      executor.shutdownNow();
      executor = executor();
      throw new HangException(
          what + " has not come back after " + LIMIT_MILLIS + " ms; of ours it is at" + stack);
    }
  }

  private String stack() {
    Thread hanging = worker;
    return hanging == null
        ? " its start"
        : Arrays.stream(hanging.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.dsqlkit."))
            .map(frame -> "%n    ".formatted() + frame)
            .collect(Collectors.joining());
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
