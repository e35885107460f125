package dev.dsqlkit.replay;

import java.util.Arrays;

/** Which columns were read in which rows, as runs of rows alike: one run is typical. */
final class Runs {
  /** All columns, also beyond the 63rd. */
  static final long ALL = -1;

  private long[] columns = new long[1];
  private long[] rows = new long[1];
  private int size;

  void add(long read, long count) {
    if (count == 0) {
      return;
    }
    if (size > 0 && columns[size - 1] == read) {
      rows[size - 1] += count;
      return;
    }
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, size * 2);
      rows = Arrays.copyOf(rows, size * 2);
    }
    columns[size] = read;
    rows[size] = count;
    size++;
  }

  int size() {
    return size;
  }

  long columns(int run) {
    return columns[run];
  }

  long rows(int run) {
    return rows[run];
  }

  /** Columns read in any row. */
  long union() {
    long union = 0;
    for (int run = 0; run < size; run++) {
      union |= columns[run];
    }
    return union;
  }

  static boolean has(long read, int column) {
    return read == ALL || (read & 1L << column) != 0;
  }
}
