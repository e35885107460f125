package dev.dsqlkit.jdbc;

import java.sql.SQLException;

/** A row that pgjdbc writes for an updatable result set. */
@FunctionalInterface
interface RowWrite {
  void run() throws SQLException;
}
