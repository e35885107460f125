package dev.dsqlkit.bench;

import java.io.IOException;
import java.util.List;

/**
 * What the journal of a transaction of 3,000 rows takes.
 *
 * @param title how the rows are inserted
 * @param retained bytes of heap that the open transaction keeps more than with {@code retry=off}
 * @param allocated bytes that it allocates more
 * @param estimated bytes that the driver counts against the limit
 */
record JournalMemory(String title, double retained, double allocated, double estimated) {
  /** Counts every object exactly, whatever its region. */
  private static final String GARBAGE_COLLECTOR = "-XX:+UseSerialGC";

  static List<JournalMemory> measure(BenchServer server) throws IOException, InterruptedException {
    return List.of(
        measure("3,000 executions", 1, server), measure("30 batches of 100", 100, server));
  }

  private static JournalMemory measure(String title, int batch, BenchServer server)
      throws IOException, InterruptedException {
    double[] off = run(Side.RETRY_OFF, batch, server);
    double[] on = run(Side.NATIVE, batch, server);
    return new JournalMemory(title, on[0] - off[0], on[1] - off[1], on[2]);
  }

  private static double[] run(Side side, int batch, BenchServer server)
      throws IOException, InterruptedException {
    return ChildJvm.run(
        List.of(server.jvmArgument(), GARBAGE_COLLECTOR),
        JournalRun.class,
        side.name(),
        Integer.toString(batch));
  }
}
