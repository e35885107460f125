package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.RowReader;
import dev.dsqlkit.replay.RowShape;
import dev.dsqlkit.replay.RowStore;
import dev.dsqlkit.replay.StoredRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseStatement;
import org.postgresql.core.Tuple;

/** The generated keys of a batch whose entries were replayed one by one. */
final class JoinedRows implements ServableResult, RowStore {
  private final Connection server;
  private final List<RowStore> stores = new ArrayList<>();
  private final List<Integer> rowsOfStore = new ArrayList<>();
  private @Nullable RowShape shape;
  private int rows;

  JoinedRows(Connection server) {
    this.server = server;
  }

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

  /** The statements of the entries are closed, so that it gets one of its own. */
  @Override
  public ResultSet take() throws SQLException {
    List<Tuple> tuples = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      tuples.add(((PgRows) stores.get(row)).tuples().get(rowsOfStore.get(row)));
    }
    Statement statement = server.createStatement();
    ResultSet joined =
        statement
            .unwrap(BaseStatement.class)
            .createDriverResultSet(((PgShape) shape()).fields(), tuples);
    statement.closeOnCompletion();
    return joined;
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
