package dev.dsqlkit.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A median and where the true one lies with 95 % confidence, by bootstrap: nothing is assumed about
 * how the values scatter, and a few that a busy machine spoiled do not move it.
 */
record Estimate(double median, double low, double high) {
  private static final int RESAMPLES = 10_000;

  static Estimate of(double[] values, RandomGenerator random) {
    double[] medians = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      medians[i] =
          median(
              random.ints(values.length, 0, values.length).mapToDouble(k -> values[k]).toArray());
    }
    Arrays.sort(medians);
    return new Estimate(
        median(values), medians[RESAMPLES / 40], medians[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
