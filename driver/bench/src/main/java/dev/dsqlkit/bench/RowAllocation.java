package dev.dsqlkit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the scan allocates for a row on a side.
 *
 * @param bytes as several JVMs counted them
 */
record RowAllocation(Side side, List<Double> bytes) {
  private static final int RUNS = 3;

  static RowAllocation measure(Side side, BenchServer server)
      throws IOException, InterruptedException {
    List<Double> bytes = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      bytes.add(ChildJvm.run(List.of(server.jvmArgument()), RowRun.class, side.name())[0]);
    }
    return new RowAllocation(side, bytes);
  }

  double least() {
    return bytes.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double most() {
    return bytes.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
