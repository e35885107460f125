package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Transactions of one kind, run by many clients at once. */
interface Workload {
  /** Makes the tables and their first rows anew. */
  void create(Connection connection, int transactions) throws SQLException;

  /**
   * Runs one transaction.
   *
   * @param number counts the transactions of all clients from 0
   */
  void transact(Client client, int number);

  /** What is wrong afterwards; empty if nothing is. */
  List<String> problems(Connection connection) throws SQLException;

  /** What else the check saw, for the printed line. */
  default String remark() {
    return "";
  }
}
