package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.ModelSession.Freedom;
import dev.dsqlkit.interleaving.Operation.End;
import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many scenarios were run, and how often a freedom was there and was taken. */
final class Tally {
  private static final String FLEETING = "commit with a fleeting row";

  private final Map<String, Integer> possible = new TreeMap<>();
  private final Map<String, Integer> taken = new TreeMap<>();
  private int scenarios;
  private int steps;
  private int conflicts;
  private long slowestNanos;
  private String slowest = "";

  void scenario() {
    scenarios++;
  }

  void step(Step step, Expectation expectation, Answer actual, long nanos) {
    steps++;
    if (step.operation() == End.COMMIT && actual.equals(Answer.CONFLICT)) {
      conflicts++;
    }
    if (step.operation() instanceof Statement && !expectation.instead().isEmpty()) {
      possible.merge(word(step), 1, Integer::sum);
    }
    if (nanos > slowestNanos) {
      slowestNanos = nanos;
      slowest = step.toString();
    }
  }

  void took(Step step, Set<Freedom> freedoms) {
    if (freedoms.contains(Freedom.EARLY_CONFLICT)) {
      taken.merge(word(step), 1, Integer::sum);
    }
    if (freedoms.contains(Freedom.FLEETING_ROW)) {
      taken.merge(FLEETING, 1, Integer::sum);
    }
  }

  /**
   * Of the statements that might have told a conflict early, how many percent did; by their word.
   */
  Map<String, Integer> percentEarly() {
    Map<String, Integer> percent = new TreeMap<>();
    possible.forEach((word, times) -> percent.put(word, 100 * taken.getOrDefault(word, 0) / times));
    return percent;
  }

  int scenarios() {
    return scenarios;
  }

  /** Of COMMIT. */
  int conflicts() {
    return conflicts;
  }

  private static String word(Step step) {
    return step.operation() instanceof Statement statement
        ? statement.verb().toString()
        : step.operation().toString();
  }

  @Override
  public String toString() {
    return "%d scenarios, %d steps, %d conflicts at COMMIT, slowest %.1f ms (%s), early %s of %s"
        .formatted(scenarios, steps, conflicts, slowestNanos / 1e6, slowest, taken, possible);
  }
}
