package dev.dsqlkit.samples.history;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the clients of a history were told, and what the retry listener was. */
final class Tally {
  private final LongAdder committed = new LongAdder();
  private final LongAdder givenUp = new LongAdder();
  private final Queue<Exception> thrown = new ConcurrentLinkedQueue<>();
  private final Map<Outcome, LongAdder> outcomes = new ConcurrentHashMap<>();

  void committed() {
    committed.increment();
  }

  void failed(Exception e) {
    if (Conflicts.areIn(e)) {
      givenUp.increment();
    } else {
      thrown.add(e);
    }
  }

  void told(Outcome outcome) {
    outcomes.computeIfAbsent(outcome, key -> new LongAdder()).increment();
  }

  long count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, new LongAdder()).sum();
  }

  long transactions() {
    return committed.sum() + givenUp.sum() + thrown.size();
  }

  /** What was neither a commit nor a conflict. */
  List<Exception> thrown() {
    return List.copyOf(thrown);
  }

  double percentGivenUp() {
    return 100.0 * givenUp.sum() / Math.max(1, transactions());
  }

  @Override
  public String toString() {
    return "committed %d, given up %d (%.1f %%), thrown otherwise %d, run again %d, diverged %d"
        .formatted(
            committed.sum(),
            givenUp.sum(),
            percentGivenUp(),
            thrown.size(),
            count(Outcome.RETRYING),
            count(Outcome.DIVERGED));
  }
}
