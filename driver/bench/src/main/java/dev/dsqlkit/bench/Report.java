package dev.dsqlkit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Markdown that reads as a table in a terminal, too. */
final class Report {
  private final PrintStream out;
  private final RandomGenerator random;

  Report(PrintStream out, RandomGenerator random) {
    this.out = out;
    this.random = random;
  }

  /** What the figures depend on, without naming the machine; to be asked before it is pinned. */
  static String machine() throws IOException {
    return String.format(
        Locale.ROOT,
        "%d processors (%s), %s %s, JDK %s, data directory on %s, load average %.1f.",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        System.getProperty("os.name"),
        // Without what a distributor or a provider appends to it.
        System.getProperty("os.version").replaceFirst("[-+].*", ""),
        System.getProperty("java.version"),
        fileSystem(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String fileSystem() throws IOException {
    Path memory = Path.of("/dev/shm");
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    return Files.getFileStore(Files.isDirectory(memory) ? memory : temporary).type();
  }

  void comparisons(List<Comparison> comparisons, int rounds) {
    out.printf(
        Locale.ROOT,
        "| %-26s | pgjdbc, µs | `jdbc:dsql:`, µs | ratio of time | 95 %% interval | of means | bytes more |%n",
        "median of %d forks each".formatted(rounds));
    out.println(
        "| -------------------------- | ---------: | --------------: | ------------: | -------------: | -------: | ---------: |");
    for (Comparison each : comparisons) {
      Estimate ratio = Estimate.of(each.ratios(Fork::median), random);
      out.printf(
          Locale.ROOT,
          "| %-26s | %10.1f | %15.1f | %13.3f | %.3f to %.3f | %8.3f | %10.0f |%n",
          each.workload().title(),
          each.raw(Fork::median) / 1000,
          each.dsql(Fork::median) / 1000,
          ratio.median(),
          ratio.low(),
          ratio.high(),
          Estimate.median(each.ratios(Fork::mean)),
          each.dsql(Fork::bytes) - each.raw(Fork::bytes));
    }
    out.println();
  }

  void costs(Fork cached, Fork firstSeen, FreshJvm connect, FreshJvm stages) {
    out.println(
        "| what                                             |   measured |            target |");
    out.println(
        "| ------------------------------------------------ | ---------: | ----------------: |");
    cost("gate, cached statement", cached.median(), "ns", "under 100 ns");
    cost("gate, cached statement, allocated", cached.bytes(), "B", "0 B");
    cost("gate, first-seen statement", firstSeen.median() / 1000, "µs", "under 20 µs");
    cost("connect and first row in a fresh JVM", connect.median(), "ms", "at most 400 ms");
    cost("- the fastest", connect.fastest(), "ms", "");
    cost("- of it connect", connect.median(0), "ms", "");
    cost("- of it the query", connect.median(1), "ms", "");
    cost("nothing overlapping: booting the server", stages.median(0), "ms", "");
    cost("- then pgjdbc's first connect and row", stages.median(1), "ms", "");
    cost("- then ours: database, schema sys, rules, row", stages.median(2), "ms", "");
  }

  private void cost(String what, double value, String unit, String target) {
    out.printf(Locale.ROOT, "| %-48s | %7.1f %2s | %17s |%n", what, value, unit, target);
  }
}
