package dev.dsqlkit.junit;

import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.slot.SqlListener;

/** Records what a test sends to the server, with the places in its code that did. Thread-safe. */
final class SqlRecorder implements SqlListener {

  @Override
  public void on(SqlEvent event) {}

  /** Forgets everything, for the next test. */
  void clear() {}
}
