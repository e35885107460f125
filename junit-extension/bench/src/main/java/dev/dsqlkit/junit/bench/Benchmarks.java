package dev.dsqlkit.junit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs all benchmarks and prints what docs/performance.md shows. */
final class Benchmarks {
  private static final String CLASSES = "200";

  private final int rounds;

  private Benchmarks(int rounds) {
    this.rounds = rounds;
  }

  /** The argument is the number of rounds. */
  public static void main(String[] arguments) throws Exception {
    new Benchmarks(Integer.parseInt(arguments[0])).run();
  }

  private void run() throws Exception {
    Map<Side, List<Double>> query = measure(FirstQuery.class, rounds);
    Map<Side, List<Double>> test = measure(FirstTest.class, rounds);
    Map<Side, List<Double>> many = measure(ManyClasses.class, 1, CLASSES);
    progress("databases");
    double clone = Clones.dsqlkit();
    double peer = Clones.zonky();
    double reset = Clones.reset();

    System.out.println();
    line("| what                                    | dsqlkit, ms | zonky, ms | ratio |");
    line("| --------------------------------------- | ----------: | --------: | ----: |");
    compared("JVM start to first query, plain Java", query);
    compared("JVM start to first query, JUnit", test);
    compared(CLASSES + " test classes, JVM start to end", many);
    row("fresh database, none made in advance", clone, peer);
    line("| %-39s | %11.1f | %9s | %5s |", "RESET before a method", reset, "", "");
  }

  /** In turns; the first of each fills caches. */
  private static Map<Side, List<Double>> measure(Class<?> program, int rounds, String... arguments)
      throws IOException, InterruptedException {
    Map<Side, List<Double>> times = new EnumMap<>(Side.class);
    for (int round = 0; round <= rounds; round++) {
      for (Side side : Side.values()) {
        List<String> all = new ArrayList<>(List.of(side.name()));
        all.addAll(List.of(arguments));
        double millis = ChildJvm.millis(program, all.toArray(String[]::new));
        if (round > 0) {
          times.computeIfAbsent(side, key -> new ArrayList<>()).add(millis);
          progress("%s %s: %.0f ms".formatted(program.getSimpleName(), side.title(), millis));
        }
      }
    }
    return times;
  }

  private static void compared(String what, Map<Side, List<Double>> times) {
    row(
        what,
        Median.of(times.getOrDefault(Side.DSQLKIT, List.of())),
        Median.of(times.getOrDefault(Side.ZONKY, List.of())));
  }

  private static void row(String what, double ours, double theirs) {
    line("| %-39s | %11.1f | %9.1f | %5.2f |", what, ours, theirs, ours / theirs);
  }

  private static void line(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private static void progress(String what) {
    System.out.println("[bench] " + what);
  }
}
