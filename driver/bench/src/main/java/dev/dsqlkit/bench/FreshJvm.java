package dev.dsqlkit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What several runs of {@link FirstQuery} took, each in a JVM of its own.
 *
 * @param runs the milliseconds of the stages, run by run
 */
record FreshJvm(List<double[]> runs) {
  private static final int RUNS = 10;

  /**
   * @param arguments for {@link FirstQuery}
   */
  static FreshJvm measure(String... arguments) throws IOException, InterruptedException {
    run(arguments); // fills the cache directory and the page cache
    List<double[]> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(run(arguments));
    }
    return new FreshJvm(runs);
  }

  double median(int stage) {
    return Estimate.median(runs.stream().mapToDouble(run -> run[stage]).toArray());
  }

  /** Median of all stages together. */
  double median() {
    return Estimate.median(totals().toArray());
  }

  /** All stages of the run that was disturbed least. */
  double fastest() {
    return totals().min().orElseThrow();
  }

  private DoubleStream totals() {
    return runs.stream().mapToDouble(run -> Arrays.stream(run).sum());
  }

  private static double[] run(String... arguments) throws IOException, InterruptedException {
    return ChildJvm.run(List.of(), FirstQuery.class, arguments);
  }
}
