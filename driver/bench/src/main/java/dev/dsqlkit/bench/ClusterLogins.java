package dev.dsqlkit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What it takes to log in to a cluster: connects in pairs, one by pgjdbc and one by {@code
 * jdbc:dsql:}, and the first token of fresh JVMs. In milliseconds.
 */
final class ClusterLogins {
  private static final int FRESH_JVMS = 10;

  private final double[] pgjdbc;
  private final double[] ours;
  private final double[] firstTokens;

  private ClusterLogins(double[] pgjdbc, double[] ours, double[] firstTokens) {
    this.pgjdbc = pgjdbc;
    this.ours = ours;
    this.firstTokens = firstTokens;
  }

  static ClusterLogins measure() throws IOException, InterruptedException {
    double[] pairs = ChildJvm.run(List.of(), LoginPairs.class);
    double[] pgjdbc = new double[pairs.length / 2];
    double[] ours = new double[pairs.length / 2];
    for (int i = 0; i < pgjdbc.length; i++) {
      pgjdbc[i] = pairs[2 * i];
      ours[i] = pairs[2 * i + 1];
    }
    List<Double> first = new ArrayList<>();
    ChildJvm.run(List.of(), FirstToken.class); // fills the page cache
    for (int i = 0; i < FRESH_JVMS; i++) {
      first.add(ChildJvm.run(List.of(), FirstToken.class)[0]);
    }
    return new ClusterLogins(
        pgjdbc, ours, first.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double medianOfPgjdbc() {
    return Estimate.median(pgjdbc);
  }

  double medianOfOurs() {
    return Estimate.median(ours);
  }

  double medianOfFirstTokens() {
    return Estimate.median(firstTokens);
  }

  /** How much longer ours took, pair by pair. */
  double[] differences() {
    double[] differences = new double[ours.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = ours[i] - pgjdbc[i];
    }
    return differences;
  }
}
