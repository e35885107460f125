package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import javax.sql.DataSource;

/** One thread's way to the database. */
final class Client {
  private final int number;
  private final Layer layer;
  private final DataSource pool;
  private final Connection own;
  private final Random random;
  private final Tally tally;

  /**
   * @param own is kept for all transactions of the thread, and its statements with it
   * @param pool is what the second layer asks for connections
   */
  Client(int number, Layer layer, DataSource pool, Connection own, Random random, Tally tally) {
    this.number = number;
    this.layer = layer;
    this.pool = pool;
    this.own = own;
    this.random = random;
    this.tally = tally;
  }

  int number() {
    return number;
  }

  Random random() {
    return random;
  }

  /** Runs one transaction, whose work may be run several times. */
  Outcome run(TransactionWork<?> work) {
    TransactionWork<?> counted =
        connection -> {
          tally.attempted();
          return work.run(connection);
        };
    try {
      if (layer == Layer.UNIT_OF_WORK) {
        UnitOfWork.run(pool, counted);
      } else {
        own.setAutoCommit(false);
        UnitOfWork.runOnce(own, counted);
      }
      return tally.committed();
    } catch (SQLException e) {
      return tally.failed(e);
    }
  }

  /** Runs one statement that is a transaction by itself; only the driver can run it again. */
  Outcome autocommit(TransactionWork<?> statement) {
    tally.attempted();
    try {
      own.setAutoCommit(true);
      statement.run(own);
      return tally.committed();
    } catch (SQLException e) {
      return tally.failed(e);
    }
  }
}
