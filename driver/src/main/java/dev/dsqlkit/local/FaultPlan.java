package dev.dsqlkit.local;

import dev.dsqlkit.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults that one kind of call is to meet, and how many calls there were. Thread-safe. */
final class FaultPlan<F> {
  private final List<PlannedFault<F>> planned = new ArrayList<>();
  private long calls;
  private long strikes;

  synchronized void add(When when, F fault) {
    planned.add(new PlannedFault<>(when, fault));
  }

  synchronized long calls() {
    return calls;
  }

  synchronized void clear() {
    planned.clear();
  }

  synchronized long strikes() {
    return strikes;
  }

  /**
   * Counts a call.
   *
   * @param written the tables that it writes to
   * @return what is to happen to it: of several faults the one that was asked for first
   */
  synchronized @Nullable F next(Supplier<? extends Collection<QualifiedName>> written) {
    calls++;
    @Nullable F first = null;
    for (PlannedFault<F> fault : planned) {
      if (fault.strikes(written) && first == null) {
        first = fault.fault();
      }
    }
    planned.removeIf(PlannedFault::isOver);
    strikes += first == null ? 0 : 1;
    return first;
  }
}
