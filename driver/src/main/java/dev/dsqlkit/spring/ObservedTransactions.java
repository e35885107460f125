package dev.dsqlkit.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** What became of the transaction of each thread's unit of work. */
final class ObservedTransactions implements TransactionExecutionListener {
  private static final ThreadLocal<Unit> UNITS = new ThreadLocal<>();

  /** The next transaction that this thread begins is that of its unit of work. */
  void expect() {
    UNITS.set(new Unit());
  }

  /** Forgets the unit of work of this thread. */
  void forget() {
    UNITS.remove();
  }

  /** Whether it began and was not committed. */
  boolean wasUndone() {
    Unit unit = UNITS.get();
    return unit != null && unit.transaction != null && !unit.committed;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
    Unit unit = UNITS.get();
    if (unit != null && unit.transaction == null && beginFailure == null) {
      unit.transaction = transaction;
    }
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable commitFailure) {
    Unit unit = UNITS.get();
    if (unit != null && unit.transaction == transaction && commitFailure == null) {
      unit.committed = true;
    }
  }

  private static final class Unit {
    private @Nullable TransactionExecution transaction;
    private boolean committed;
  }
}
