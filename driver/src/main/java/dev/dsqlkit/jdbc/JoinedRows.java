package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.FreshResult;
import dev.dsqlkit.replay.RowReader;
import dev.dsqlkit.replay.RowShape;
import dev.dsqlkit.replay.RowStore;
import dev.dsqlkit.replay.StoredRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The generated keys of a batch whose entries were replayed one by one. */
final class JoinedRows implements FreshResult, RowStore {
  private final List<RowStore> stores = new ArrayList<>();
  private final List<Integer> rowsOfStore = new ArrayList<>();
  private @Nullable RowShape shape;
  private int rows;

  void add(ReplayedResult result) {
    RowStore store = java.util.Objects.requireNonNull(result.store(), "all rows are here");
    shape = result.shape();
    for (int row = 0; row < store.rows(); row++) {
      stores.add(store);
      rowsOfStore.add(row);
    }
    rows += store.rows();
  }

  boolean isEmpty() {
    return shape == null;
  }

  @Override
  public RowShape shape() {
    return java.util.Objects.requireNonNull(shape, "asked only if there is a result");
  }

  @Override
  public RowReader reader() {
    return new StoredRows(this);
  }

  @Override
  public RowStore store() {
    return this;
  }

  @Override
  public int rowsAtLeast(int read, int wanted) {
    return rows;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public byte @Nullable [] value(int row, int column) {
    return stores.get(row).value(rowsOfStore.get(row), column);
  }
}
