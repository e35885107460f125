package dev.dsqlkit.junit.bench;

import java.util.Collection;

/** The middle of what was measured. */
final class Median {
  private Median() {}

  static double of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
