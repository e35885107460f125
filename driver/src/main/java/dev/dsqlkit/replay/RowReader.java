package dev.dsqlkit.replay;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows of a result one after the other, as the server sent them. */
public interface RowReader {
  /** Moves to the next row, if there is one. */
  boolean next() throws SQLException;

  /**
   * The raw bytes of a value of the current row.
   *
   * @param column 1 the first
   * @return null for NULL
   */
  byte @Nullable [] value(int column);
}
