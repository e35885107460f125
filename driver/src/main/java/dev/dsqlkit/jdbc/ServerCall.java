package dev.dsqlkit.jdbc;

import java.sql.SQLException;

/** One call of the server's statement. */
@FunctionalInterface
interface ServerCall<T> {
  T run() throws SQLException;
}
