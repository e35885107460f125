package dev.dsqlkit.replay;

import org.jspecify.annotations.Nullable;

/** All rows of a result, as the server sent them. They do not change. */
public interface RowStore {
  int rows();

  /**
   * The raw bytes of a value.
   *
   * @param row 0 the first
   * @param column 1 the first
   * @return null for NULL
   */
  byte @Nullable [] value(int row, int column);
}
