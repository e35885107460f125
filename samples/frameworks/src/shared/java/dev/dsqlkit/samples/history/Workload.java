package dev.dsqlkit.samples.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** Business transactions, and what must be there after them. */
public interface Workload {
  /** Fills the tables anew. */
  void prepare(Connection connection) throws SQLException;

  /**
   * Runs one to its end through the framework.
   *
   * @throws Exception if it has rolled back
   */
  void transact(int number, Random random) throws Exception;

  /** What is not as it was reported. */
  List<String> problems(Connection connection) throws SQLException;
}
