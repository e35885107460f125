package dev.dsqlkit.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/** The program of a JVM that scans, and prints the bytes that its thread allocates for a row. */
final class RowRun {
  private static final int MANY = 20_000;
  private static final int FEWER = 10_000;
  private static final int SCANS = 101;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Scan scan = new Scan();

  private RowRun(Side side) {
    scan.side = side;
  }

  /** The argument is the side. */
  public static void main(String[] arguments) throws SQLException {
    System.out.println(new RowRun(Side.valueOf(arguments[0])).bytesPerRow());
  }

  /** What a scan allocates whatever its rows cancels out. */
  private double bytesPerRow() throws SQLException {
    scan.makeTable();
    double fewer = bytes(FEWER);
    return (bytes(MANY) - fewer) / (MANY - FEWER);
  }

  private double bytes(int rows) throws SQLException {
    scan.rows = rows;
    scan.connect();
    WarmUp warmUp = new WarmUp();
    while (!warmUp.isOver()) {
      scan.scan();
    }
    double[] bytes = new double[SCANS];
    for (int i = 0; i < SCANS; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      scan.scan();
      bytes[i] = threads.getCurrentThreadAllocatedBytes() - before;
    }
    scan.close();
    return Estimate.median(bytes);
  }
}
