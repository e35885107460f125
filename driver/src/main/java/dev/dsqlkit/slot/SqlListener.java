package dev.dsqlkit.slot;

/**
 * Is told of what connections of a slot do, in the thread that uses the connection, right after it
 * was done; it must not use the connection. What it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface SqlListener {
  void on(SqlEvent event);
}
