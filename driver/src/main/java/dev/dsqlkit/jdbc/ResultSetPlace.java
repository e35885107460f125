package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Observation;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Moves a result set to where another one is. */
final class ResultSetPlace {
  private ResultSetPlace() {}

  static void copy(ResultSet from, ResultSet to, Observation seen) throws SQLException {
    if (from.getType() == ResultSet.TYPE_FORWARD_ONLY) {
      int steps = seen.rows() + (seen.sawEnd() ? 1 : 0);
      for (int step = 0; step < steps; step++) {
        to.next();
      }
      return;
    }
    to.setFetchDirection(from.getFetchDirection());
    int row = from.getRow();
    if (row > 0) {
      to.absolute(row);
    } else if (from.isAfterLast()) {
      to.afterLast();
    } else {
      to.beforeFirst();
    }
  }
}
