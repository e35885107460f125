package dev.dsqlkit.history;

import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the clients of one workload were told. */
final class Tally {
  private final LongAdder attempts = new LongAdder();
  private final LongAdder committed = new LongAdder();
  private final LongAdder givenUp = new LongAdder();
  private final LongAdder inDoubt = new LongAdder();
  private final Queue<SQLException> thrown = new ConcurrentLinkedQueue<>();

  void attempted() {
    attempts.increment();
  }

  Outcome committed() {
    committed.increment();
    return Outcome.COMMITTED;
  }

  Outcome failed(SQLException e) {
    if (SqlStates.saysInDoubt(e)) {
      inDoubt.increment();
      return Outcome.IN_DOUBT;
    }
    if (SqlStates.saysConflict(e)) {
      givenUp.increment();
    } else {
      thrown.add(e);
    }
    return Outcome.FAILED;
  }

  long transactions() {
    return committed.sum() + givenUp.sum() + inDoubt.sum() + thrown.size();
  }

  long inDoubtCount() {
    return inDoubt.sum();
  }

  /** What was neither a commit nor a conflict. */
  List<SQLException> thrown() {
    return List.copyOf(thrown);
  }

  double percentGivenUp() {
    return 100.0 * givenUp.sum() / Math.max(1, transactions());
  }

  @Override
  public String toString() {
    return "transactions %d, run again %d, committed %d, given up %d (%.1f %%), in doubt %d, thrown otherwise %d"
        .formatted(
            transactions(),
            attempts.sum() - transactions(),
            committed.sum(),
            givenUp.sum(),
            percentGivenUp(),
            inDoubt.sum(),
            thrown.size());
  }
}
