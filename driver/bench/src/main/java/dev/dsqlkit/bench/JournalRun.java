package dev.dsqlkit.bench;

import com.sun.management.ThreadMXBean;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.retry.RetryListeners;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The program of a JVM that inserts 3,000 rows in a transaction, again and again. Prints the bytes
 * that the open transaction keeps in the heap, those that it allocated, and those that the driver
 * estimates for its journal, or 0 where it keeps none.
 */
final class JournalRun {
  private static final int ROWS = 3_000;
  private static final int WARMUPS = 5;
  private static final int RUNS = 5;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final int batch;
  private final List<Double> retained = new ArrayList<>();
  private final List<Double> allocated = new ArrayList<>();
  private long estimated;

  private JournalRun(int batch) {
    this.batch = batch;
  }

  /** The arguments are the side and the rows of a batch, 1 for no batches. */
  public static void main(String[] arguments) throws SQLException {
    Tables.make(
        "DROP TABLE IF EXISTS line",
        "CREATE TABLE line (id int PRIMARY KEY, amount bigint NOT NULL, note text NOT NULL)");
    JournalRun run = new JournalRun(Integer.parseInt(arguments[1]));
    run.measure(Side.valueOf(arguments[0]));
    System.out.println(median(run.retained) + " " + median(run.allocated) + " " + run.estimated);
  }

  private void measure(Side side) throws SQLException {
    try (Connection connection = side.connect();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO line (id, amount, note) VALUES (?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int run = -WARMUPS; run < RUNS; run++) {
        long heap = heap();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        insert(insert);
        bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        if (run >= 0) {
          retained.add((double) heap() - heap);
          allocated.add((double) bytes);
        }
        connection.rollback();
      }
      if (side == Side.NATIVE) {
        insert(insert);
        estimate(connection);
      }
    }
  }

  private void insert(PreparedStatement insert) throws SQLException {
    for (int row = 1; row <= ROWS; row++) {
      insert.setInt(1, row);
      insert.setLong(2, 7L * row);
      insert.setString(3, "note number " + row);
      if (batch == 1) {
        insert.executeUpdate();
      } else {
        insert.addBatch();
        if (row % batch == 0) {
          insert.executeBatch();
        }
      }
    }
  }

  /** Has the COMMIT lose a conflict, because the driver tells the size of a journal with that. */
  private void estimate(Connection connection) throws SQLException {
    RetryListeners.add(event -> estimated = Math.max(estimated, event.journalBytes()));
    connection.unwrap(Faults.class).failCommit(1, Fault.DATA_CONFLICT);
    connection.commit();
  }

  /** Bytes of all objects that are reachable. */
  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static double median(List<Double> values) {
    return Estimate.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
