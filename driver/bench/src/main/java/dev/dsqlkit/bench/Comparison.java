package dev.dsqlkit.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.runner.RunnerException;

/** One workload through both drivers. */
final class Comparison {
  private final Workload workload;
  private final List<Round> rounds = new ArrayList<>();

  Comparison(Workload workload) {
    this.workload = workload;
  }

  /** A fork of either driver, one right after the other, so that both meet the same machine. */
  private record Round(Fork raw, Fork dsql) {

    double ratio(ToDoubleFunction<Fork> value) {
      return value.applyAsDouble(dsql) / value.applyAsDouble(raw);
    }
  }

  Workload workload() {
    return workload;
  }

  /** Runs the two forks; which of them comes first is random. */
  void runRound(BenchServer server, RandomGenerator random) throws RunnerException {
    if (random.nextBoolean()) {
      Fork raw = fork(Side.RAW, server);
      rounds.add(new Round(raw, fork(Side.DSQL, server)));
    } else {
      Fork dsql = fork(Side.DSQL, server);
      rounds.add(new Round(fork(Side.RAW, server), dsql));
    }
  }

  private Fork fork(Side side, BenchServer server) throws RunnerException {
    return Fork.sample(workload.benchmark(), side, server);
  }

  /** Median of the forks through pgjdbc. */
  double raw(ToDoubleFunction<Fork> value) {
    return median(Round::raw, value);
  }

  /** Median of the forks through {@code jdbc:dsql:}. */
  double dsql(ToDoubleFunction<Fork> value) {
    return median(Round::dsql, value);
  }

  private double median(Function<Round, Fork> side, ToDoubleFunction<Fork> value) {
    return Estimate.median(rounds.stream().map(side).mapToDouble(value).toArray());
  }

  /** What {@code jdbc:dsql:} takes in each round, with pgjdbc as 1. */
  double[] ratios(ToDoubleFunction<Fork> value) {
    return rounds.stream().mapToDouble(round -> round.ratio(value)).toArray();
  }

  /** The last round in one line. */
  String progress() {
    Round last = rounds.get(rounds.size() - 1);
    return "%s: pgjdbc %.1f us, jdbc:dsql: %.1f us, ratio %.3f"
        .formatted(
            workload.title(),
            last.raw().median() / 1000,
            last.dsql().median() / 1000,
            last.ratio(Fork::median));
  }
}
