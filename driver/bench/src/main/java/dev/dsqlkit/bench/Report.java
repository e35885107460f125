package dev.dsqlkit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

  /** Times of all sides, and what the default takes more than the others. */
  void comparisons(List<Comparison> comparisons, int rounds) {
    times(comparisons, rounds);
    ratios(comparisons, Side.RAW, "time, with pgjdbc as 1");
    ratios(comparisons, Side.RETRY_OFF, "time, with `retry=off` as 1");
  }

  private void times(List<Comparison> comparisons, int rounds) {
    line(
        "| %-26s | pgjdbc, µs | `retry=off`, µs | `jdbc:dsql:`, µs |",
        "median of %d forks each".formatted(rounds));
    line("| -------------------------- | ---------: | --------------: | ---------------: |");
    for (Comparison each : comparisons) {
      line(
          "| %-26s | %10.1f | %15.1f | %16.1f |",
          each.workload().title(),
          each.median(Side.RAW, Fork::median) / 1000,
          each.median(Side.RETRY_OFF, Fork::median) / 1000,
          each.median(Side.DSQL, Fork::median) / 1000);
    }
    line("");
  }

  private void ratios(List<Comparison> comparisons, Side to, String title) {
    line("| %-27s | ratio | 95 %% interval | of means | bytes more |", title);
    line("| --------------------------- | ----: | -------------: | -------: | ---------: |");
    for (Comparison each : comparisons) {
      Estimate ratio = Estimate.of(each.ratios(to, Fork::median), random);
      line(
          "| %-27s | %.3f | %.3f to %.3f | %8.3f | %10.0f |",
          each.workload().title(),
          ratio.median(),
          ratio.low(),
          ratio.high(),
          Estimate.median(each.ratios(to, Fork::mean)),
          each.median(Side.DSQL, Fork::bytes) - each.median(to, Fork::bytes));
    }
    line("");
  }

  void rows(List<RowAllocation> sides) {
    line("| allocated for a row of the scan | bytes, least | most  |");
    line("| ------------------------------- | -----------: | ----: |");
    for (RowAllocation each : sides) {
      line("| %-31s | %12.1f | %5.1f |", each.side().title(), each.least(), each.most());
    }
    line("");
  }

  void contention(List<Contention> contentions) {
    line("| 8 threads on   | loop, commits/s | `jdbc:dsql:`, commits/s | ratio | 95 %% interval |");
    line("| -------------- | --------------: | ----------------------: | ----: | -------------: |");
    for (Contention each : contentions) {
      Estimate ratio = Estimate.of(each.ratios(), random);
      line(
          "| %-14s | %15.0f | %23.0f | %.3f | %.3f to %.3f |",
          each.title(),
          each.median(Contention.Round::loop, Contention.Run::perSecond),
          each.median(Contention.Round::driver, Contention.Run::perSecond),
          ratio.median(),
          ratio.low(),
          ratio.high());
    }
    line("");
    line("| who retries on               | retries | given up | CPU, µs |");
    line("| ---------------------------- | ------: | -------: | ------: |");
    for (Contention each : contentions) {
      retries(each.title() + ", loop", each, Contention.Round::loop);
      retries(each.title() + ", `jdbc:dsql:`", each, Contention.Round::driver);
    }
    line("");
  }

  private void retries(
      String title, Contention of, Function<Contention.Round, Contention.Run> side) {
    line(
        "| %-28s | %7.1f | %8.1f | %7.1f |",
        title,
        of.median(side, Contention.Run::retries),
        of.median(side, Contention.Run::givenUp),
        of.median(side, Contention.Run::cpuMicros));
  }

  void journal(List<JournalMemory> journals) {
    line("| 3,000 rows inserted by | kept, KiB | allocated, KiB | estimated, KiB |");
    line("| ---------------------- | --------: | -------------: | -------------: |");
    for (JournalMemory each : journals) {
      line(
          "| %-22s | %9.0f | %14.0f | %14.0f |",
          each.title(), each.retained() / 1024, each.allocated() / 1024, each.estimated() / 1024);
    }
    line("");
  }

  void gate(Fork cached, Fork firstSeen) {
    costs();
    cost("gate, cached statement", cached.median(), "ns", "under 100 ns");
    cost("gate, cached statement, allocated", cached.bytes(), "B", "0 B");
    cost("gate, first-seen statement", firstSeen.median() / 1000, "µs", "under 20 µs");
    line("");
  }

  void connect(FreshJvm connect, FreshJvm stages) {
    costs();
    cost("connect and first row in a fresh JVM", connect.median(), "ms", "at most 400 ms");
    cost("- the fastest", connect.fastest(), "ms", "");
    cost("- of it connect", connect.median(0), "ms", "");
    cost("- of it the query", connect.median(1), "ms", "");
    cost("nothing overlapping: booting the server", stages.median(0), "ms", "");
    cost("- then pgjdbc's first connect and row", stages.median(1), "ms", "");
    cost("- then ours: database, schema sys, rules, row", stages.median(2), "ms", "");
    line("");
  }

  void logins(ClusterLogins logins) {
    Estimate more = Estimate.of(logins.differences(), random);
    costs();
    cost("connect by pgjdbc with TLS, token given", logins.medianOfPgjdbc(), "ms", "");
    cost("connect by jdbc:dsql:, token signed", logins.medianOfOurs(), "ms", "");
    line(
        "| %-45s | %7.2f ms | %-14s |",
        "- more than pgjdbc (%.2f to %.2f)".formatted(more.low(), more.high()),
        more.median(),
        "under 1 ms");
    cost("first token in a fresh JVM", logins.medianOfFirstTokens(), "ms", "under 400 ms");
    line("");
  }

  private void costs() {
    line("| what                                          |   measured | target         |");
    line("| --------------------------------------------- | ---------: | -------------- |");
  }

  private void cost(String what, double value, String unit, String target) {
    line("| %-45s | %7.1f %2s | %-14s |", what, value, unit, target);
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
