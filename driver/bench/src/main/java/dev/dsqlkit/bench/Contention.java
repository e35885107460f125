package dev.dsqlkit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Threads that write the same rows: the driver's retries, and a loop that an application writes.
 */
final class Contention {
  private final String title;
  private final int counters;
  private final List<Round> rounds = new ArrayList<>();

  Contention(String title, int counters) {
    this.title = title;
    this.counters = counters;
  }

  /**
   * What {@link CounterRun} tells.
   *
   * @param perSecond committed transactions
   * @param givenUp transactions without a commit, for each 1,000 with one
   * @param retries for each 1,000 commits
   * @param cpuMicros processor time of the JVM for a commit, server left out
   */
  record Run(double perSecond, double givenUp, double retries, double cpuMicros) {}

  /** A run of either side, one right after the other. */
  record Round(Run loop, Run driver) {
    double ratio() {
      return driver.perSecond() / loop.perSecond();
    }
  }

  String title() {
    return title;
  }

  /** Runs both sides; which of them comes first is random. */
  void runRound(BenchServer server, RandomGenerator random)
      throws IOException, InterruptedException {
    if (random.nextBoolean()) {
      Run loop = run(Side.RAW, server);
      rounds.add(new Round(loop, run(Side.NATIVE, server)));
    } else {
      Run driver = run(Side.NATIVE, server);
      rounds.add(new Round(run(Side.RAW, server), driver));
    }
  }

  private Run run(Side side, BenchServer server) throws IOException, InterruptedException {
    double[] told =
        ChildJvm.run(
            List.of(server.jvmArgument()),
            CounterRun.class,
            side.name(),
            Integer.toString(counters));
    return new Run(told[0], told[1], told[2], told[3]);
  }

  /** Median of a side over the rounds. */
  double median(Function<Round, Run> side, ToDoubleFunction<Run> value) {
    return Estimate.median(rounds.stream().map(side).mapToDouble(value).toArray());
  }

  /** How many transactions the driver commits in each round, with the loop as 1. */
  double[] ratios() {
    return rounds.stream().mapToDouble(Round::ratio).toArray();
  }

  /** The last round in one line. */
  String progress() {
    Round last = rounds.get(rounds.size() - 1);
    return "%s: loop %.0f/s, jdbc:dsql: %.0f/s, ratio %.3f"
        .formatted(title, last.loop().perSecond(), last.driver().perSecond(), last.ratio());
  }

  static List<Contention> all() {
    return List.of(new Contention("one counter", 1), new Contention("1,000 counters", 1_000));
  }
}
