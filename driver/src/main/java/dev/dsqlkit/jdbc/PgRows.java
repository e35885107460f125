package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.RowStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Tuple;

/** Rows that pgjdbc has received, kept beyond the close of their result set. */
record PgRows(List<Tuple> tuples) implements RowStore {
  /** An array, a list slot and a tuple for each row; an array for each value. */
  private static final long ROW_BYTES = 48;

  private static final long VALUE_BYTES = 24;
  private static final int SAMPLES = 64;

  @Override
  public int rows() {
    return tuples.size();
  }

  @Override
  public byte @Nullable [] value(int row, int column) {
    return tuples.get(row).get(column - 1);
  }

  /** Memory that they take, by a sample of the rows where they are many. */
  long bytes() {
    int rows = tuples.size();
    if (rows == 0) {
      return 0;
    }
    int step = Math.max(1, rows / SAMPLES);
    long sampled = 0;
    long count = 0;
    for (int row = 0; row < rows; row += step) {
      Tuple tuple = tuples.get(row);
      sampled += ROW_BYTES + tuple.fieldCount() * VALUE_BYTES + tuple.length();
      count++;
    }
    return sampled * rows / count;
  }
}
