package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.RowReader;
import dev.dsqlkit.replay.RowShape;
import dev.dsqlkit.replay.RowStore;
import dev.dsqlkit.replay.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Tuple;

/** A result of a replayed execution. */
final class ReplayedResult implements ServableResult {
  private final ResultSet resultSet;
  private final RowShape shape;
  private final @Nullable RowStore store;
  private boolean used;

  /**
   * @param streaming whether the application reads its result row by row, so that this one has to
   *     be read in the same way, once
   */
  ReplayedResult(ResultSet resultSet, boolean streaming) {
    this.resultSet = resultSet;
    this.shape = new PgShape(PgInternals.fields(resultSet));
    @Nullable List<Tuple> rows = PgInternals.rows(resultSet);
    this.store = streaming || rows == null ? null : new PgRows(rows);
  }

  @Override
  public ResultSet take() {
    used = true;
    return resultSet;
  }

  void close() throws SQLException {
    resultSet.close();
  }

  /** Whether the application goes on with it. */
  boolean isUsed() {
    return used;
  }

  @Override
  public RowShape shape() {
    return shape;
  }

  @Override
  public RowReader reader() {
    return store == null ? new PgCursor(resultSet) : new StoredRows(store);
  }

  @Override
  public @Nullable RowStore store() {
    return store;
  }

  @Override
  public int rowsAtLeast(int read, int wanted) throws SQLException {
    if (store != null) {
      return store.rows();
    }
    if (wanted <= read) {
      return read;
    }
    boolean more = read == 0 ? resultSet.isBeforeFirst() : !resultSet.isLast();
    return more ? read + 1 : read;
  }
}
