package dev.dsqlkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** Holds counters against the increments that their clients were told of. */
final class CounterChecker {
  private CounterChecker() {}

  static List<String> problems(
      List<Long> values, AtomicLongArray committed, AtomicLongArray inDoubt) {
    List<String> problems = new ArrayList<>();
    if (values.size() != committed.length()) {
      problems.add("%d counters, were %d".formatted(values.size(), committed.length()));
      return problems;
    }
    for (int id = 0; id < values.size(); id++) {
      long value = values.get(id);
      long least = committed.get(id);
      long most = least + inDoubt.get(id);
      if (value < least || value > most) {
        problems.add(
            "Counter %d is %d after %d commits and %d in doubt"
                .formatted(id, value, least, most - least));
      }
    }
    return problems;
  }
}
