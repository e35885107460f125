package dev.dsqlkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs {@link FirstQuery} in JVMs of their own. */
final class FreshJvm {
  private static final int RUNS = 10;

  private FreshJvm() {}

  /**
   * The stages of several runs.
   *
   * @param arguments for {@link FirstQuery}
   * @return for each stage the median of its milliseconds; behind them that of their sum
   */
  static double[] medians(String... arguments) throws IOException, InterruptedException {
    run(arguments); // fills the cache directory and the page cache
    List<double[]> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(run(arguments));
    }
    int stages = runs.get(0).length;
    double[] medians = new double[stages + 1];
    for (int i = 0; i < stages; i++) {
      int stage = i;
      medians[i] = Estimate.median(runs.stream().mapToDouble(run -> run[stage]).toArray());
    }
    medians[stages] =
        Estimate.median(runs.stream().mapToDouble(run -> Arrays.stream(run).sum()).toArray());
    return medians;
  }

  private static double[] run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(FirstQuery.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("FirstQuery failed: " + output);
    }
    return Arrays.stream(output.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
