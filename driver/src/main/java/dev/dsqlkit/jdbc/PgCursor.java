package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Tuple;

/** Reads the row that a result set of pgjdbc is on. */
record PgCursor(ResultSet resultSet) implements RowReader {

  @Override
  public boolean next() throws SQLException {
    return resultSet.next();
  }

  @Override
  public byte @Nullable [] value(int column) {
    @Nullable Tuple row = PgInternals.currentRow(resultSet);
    return row == null ? null : row.get(column - 1);
  }
}
