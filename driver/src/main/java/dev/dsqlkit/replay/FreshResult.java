package dev.dsqlkit.replay;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A result of a replayed execution. */
public interface FreshResult {
  RowShape shape();

  /** Reads its rows from the first on; of a result that arrives in portions, only once. */
  RowReader reader();

  /** Its rows if all of them are here. */
  @Nullable RowStore store();

  /**
   * How many rows there are, counted up to the number wanted.
   *
   * @param read rows that the reader has read
   */
  int rowsAtLeast(int read, int wanted) throws SQLException;
}
