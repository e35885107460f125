package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.SQLException;

/** The statements of one transaction, and the decisions between them. */
@FunctionalInterface
interface TransactionWork<T> {
  T run(Connection connection) throws SQLException;
}
