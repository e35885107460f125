package dev.dsqlkit.bench;

import dev.dsqlkit.jdbc.GateBenchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.RunnerException;

/** Runs all benchmarks and prints what docs/performance.md shows. */
final class Benchmarks {
  private static final int GATE_FORKS = 3;

  private final int rounds;
  private final Set<Part> parts;
  private final Random random = new Random();
  private final List<Consumer<Report>> results = new ArrayList<>();

  private Benchmarks(int rounds, Set<Part> parts) {
    this.rounds = rounds;
    this.parts = parts;
  }

  /** The arguments are the number of rounds and the parts to run. */
  public static void main(String[] arguments) throws Exception {
    new Benchmarks(Integer.parseInt(arguments[0]), Part.parse(arguments[1])).run();
  }

  private void run() throws Exception {
    long start = System.nanoTime();
    String machine = Report.machine();
    if (parts.contains(Part.CONNECT)) {
      progress("connect and first row, in fresh JVMs");
      FreshJvm connect = FreshJvm.measure();
      FreshJvm stages = FreshJvm.measure("stages");
      results.add(report -> report.connect(connect, stages));
    }
    if (parts.contains(Part.LOGIN)) {
      progress("login to a cluster");
      ClusterLogins logins = ClusterLogins.measure();
      results.add(report -> report.logins(logins));
    }
    if (parts.contains(Part.CONTENTION)) {
      List<Contention> contentions = contend();
      results.add(report -> report.contention(contentions));
    }
    progress(OneProcessor.pin());
    if (parts.contains(Part.JOURNAL)) {
      progress("journal of a transaction of 3,000 rows");
      List<JournalMemory> journals = journals();
      results.add(report -> report.journal(journals));
    }
    if (parts.contains(Part.ROWS)) {
      progress("bytes of a row");
      List<RowAllocation> rows = rows();
      results.add(report -> report.rows(rows));
    }
    if (parts.contains(Part.SIDES)) {
      List<Comparison> comparisons = compare();
      results.add(report -> report.comparisons(comparisons, rounds));
    }
    if (parts.contains(Part.GATE)) {
      progress("gate");
      Fork cached = middle(() -> Fork.average(GateBenchmark.class, "cachedStatement"));
      Fork firstSeen = middle(() -> Fork.sample(GateBenchmark.class, "firstSeenStatement"));
      results.add(report -> report.gate(cached, firstSeen));
    }
    progress("done after %d s".formatted((System.nanoTime() - start) / 1_000_000_000));

    System.out.println();
    System.out.println(machine);
    System.out.println();
    Report report = new Report(System.out, random);
    results.forEach(result -> result.accept(report));
  }

  private List<Contention> contend() throws Exception {
    List<Contention> contentions = Contention.all();
    try (BenchServer server = BenchServer.start()) {
      for (int round = 1; round <= rounds; round++) {
        for (Contention contention : contentions) {
          contention.runRound(server, random);
          progress("round %d of %d: %s".formatted(round, rounds, contention.progress()));
        }
      }
    }
    return contentions;
  }

  private static List<JournalMemory> journals() throws Exception {
    try (BenchServer server = BenchServer.start()) {
      return JournalMemory.measure(server);
    }
  }

  private static List<RowAllocation> rows() throws Exception {
    List<RowAllocation> sides = new ArrayList<>();
    try (BenchServer server = BenchServer.start()) {
      for (Side side : Side.values()) {
        sides.add(RowAllocation.measure(side, server));
      }
    }
    return sides;
  }

  private List<Comparison> compare() throws Exception {
    List<Comparison> comparisons =
        new ArrayList<>(Arrays.stream(Workload.values()).map(Comparison::new).toList());
    try (BenchServer server = BenchServer.start()) {
      for (int round = 1; round <= rounds; round++) {
        List<Comparison> order = new ArrayList<>(comparisons);
        Collections.shuffle(order, random);
        for (Comparison comparison : order) {
          comparison.runRound(server, random);
          progress("round %d of %d: %s".formatted(round, rounds, comparison.progress()));
        }
      }
    }
    return comparisons;
  }

  private interface ForkRun {
    Fork run() throws RunnerException;
  }

  /** The fork in the middle, by time. */
  private static Fork middle(ForkRun benchmark) throws RunnerException {
    List<Fork> forks = new ArrayList<>();
    for (int i = 0; i < GATE_FORKS; i++) {
      forks.add(benchmark.run());
    }
    forks.sort((one, other) -> Double.compare(one.median(), other.median()));
    return forks.get(GATE_FORKS / 2);
  }

  private static void progress(String what) {
    System.out.println("[bench] " + what);
  }
}
