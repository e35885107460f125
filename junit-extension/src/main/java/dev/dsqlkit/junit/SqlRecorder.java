package dev.dsqlkit.junit;

import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.slot.SqlListener;

/** Records what a test sends to the server, with the places in its code that did. Thread-safe. */
final class SqlRecorder implements SqlListener {

  @Override
  public void on(SqlEvent event) {}

  /** Adds a remark to the log, such as that a fault was asked for. */
  void note(String text) {}

  /** Forgets everything, for the next test. */
  void clear() {}
}
