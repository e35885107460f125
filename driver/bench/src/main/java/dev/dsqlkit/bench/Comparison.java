package dev.dsqlkit.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;

/** One workload on all sides. */
final class Comparison {
  private final Workload workload;
  private final List<Map<Side, Fork>> rounds = new ArrayList<>();

  Comparison(Workload workload) {
    this.workload = workload;
  }

  Workload workload() {
    return workload;
  }

  /**
   * Runs a fork of each side, one right after the other, so that all meet the same machine; which
   * of them comes first is random.
   */
  void runRound(BenchServer server, Random random) throws RunnerException {
    List<Side> order = new ArrayList<>(Arrays.asList(Side.values()));
    Collections.shuffle(order, random);
    Map<Side, Fork> round = new EnumMap<>(Side.class);
    for (Side side : order) {
      round.put(side, Fork.sample(workload, side, server));
    }
    rounds.add(round);
  }

  /** What each fork of a side took, round by round. */
  double[] values(Side side, ToDoubleFunction<Fork> value) {
    return rounds.stream()
        .map(round -> Objects.requireNonNull(round.get(side), "each round has all sides"))
        .mapToDouble(value)
        .toArray();
  }

  /** Median of the forks of a side. */
  double median(Side side, ToDoubleFunction<Fork> value) {
    return Estimate.median(values(side, value));
  }

  /** What {@code jdbc:dsql:} as it is by default takes in each round, with another side as 1. */
  double[] ratios(Side to, ToDoubleFunction<Fork> value) {
    double[] ours = values(Side.DSQL, value);
    double[] theirs = values(to, value);
    double[] ratios = new double[ours.length];
    Arrays.setAll(ratios, round -> ours[round] / theirs[round]);
    return ratios;
  }

  /** The last round in one line. */
  String progress() {
    int last = rounds.size() - 1;
    StringBuilder line = new StringBuilder(workload.title()).append(':');
    for (Side side : Side.values()) {
      line.append(" %s %.1f us,".formatted(side.title(), values(side, Fork::median)[last] / 1000));
    }
    return line.append(
            " ratio %.3f and %.3f"
                .formatted(
                    ratios(Side.RAW, Fork::median)[last],
                    ratios(Side.RETRY_OFF, Fork::median)[last]))
        .toString();
  }
}
