package dev.dsqlkit.retry;

/**
 * Is told of every retry, in the thread that uses the connection; it should be quick and must not
 * use the connection. What it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface RetryListener {
  void on(RetryEvent event);
}
