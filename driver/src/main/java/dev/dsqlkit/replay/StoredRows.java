package dev.dsqlkit.replay;

import org.jspecify.annotations.Nullable;

/** Reads kept rows from the first on. */
public final class StoredRows implements RowReader {
  private final RowStore store;
  private int row = -1;

  public StoredRows(RowStore store) {
    this.store = store;
  }

  @Override
  public boolean next() {
    row++;
    return row < store.rows();
  }

  @Override
  public byte @Nullable [] value(int column) {
    return store.value(row, column);
  }
}
