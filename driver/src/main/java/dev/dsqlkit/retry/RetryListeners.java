package dev.dsqlkit.retry;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is told of the retries of this process. */
public final class RetryListeners {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.retry");
  private static final List<RetryListener> ALL = new CopyOnWriteArrayList<>();

  private RetryListeners() {}

  /** A listener that is told; closing it ends that. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** Tells a listener of all retries from now on. */
  public static Registration add(RetryListener listener) {
    ALL.add(listener);
    return () -> ALL.remove(listener);
  }

  /** Tells everybody. */
  public static void tell(RetryEvent event) {
    LOG.log(System.Logger.Level.DEBUG, "{0}", event);
    Observers.PRESENT.forEach(listener -> tell(listener, event));
    ALL.forEach(listener -> tell(listener, event));
  }

  private static void tell(RetryListener listener, RetryEvent event) {
    try {
      listener.on(event);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      LOG.log(System.Logger.Level.WARNING, "A retry listener failed", e);
    }
  }
}
