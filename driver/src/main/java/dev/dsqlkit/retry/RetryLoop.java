package dev.dsqlkit.retry;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Runs a unit of work again as a whole while it loses to another transaction. */
public final class RetryLoop {
  private final RetryPolicy policy;
  private final RetryQuota quota;
  private final Supplier<RandomGenerator> random;

  /** A loop that shares the retry quota of the process. */
  public RetryLoop(RetryPolicy policy) {
    this(policy, RetryQuota.shared(), ThreadLocalRandom::current);
  }

  RetryLoop(RetryPolicy policy, RetryQuota quota, Supplier<RandomGenerator> random) {
    this.policy = policy;
    this.quota = quota;
    this.random = random;
  }

  /** Inside another unit of work of this thread it runs once: only the outermost is run again. */
  public <T extends @Nullable Object, E extends Throwable> T run(UnitOfWork<T, E> unit) throws E {
    if (SecondLayer.isActive()) {
      return unit.attempt();
    }
    SecondLayer.enter();
    try {
      return untilItSucceeds(unit);
    } finally {
      SecondLayer.leave();
    }
  }

  private <T extends @Nullable Object, E extends Throwable> T untilItSucceeds(UnitOfWork<T, E> unit)
      throws E {
    Budget budget = new Budget(policy, quota, new Pause(), random.get());
    Failure lost = null;
    while (true) {
      long start = System.nanoTime();
      try {
        T result = unit.attempt();
        if (lost != null) {
          budget.spent(System.nanoTime() - start);
          tell(Outcome.SUCCEEDED, lost, budget);
          budget.succeeded();
        }
        return result;
      } catch (Throwable e) {
        long nanos = System.nanoTime() - start;
        if (lost != null) {
          budget.spent(nanos);
        }
        Optional<Conflict> conflict = unit.leftNothing() ? Conflict.in(e) : Optional.empty();
        if (conflict.isEmpty()) {
          if (lost != null) {
            tell(Outcome.FAILED, lost, budget);
          }
          throw e;
        }
        lost = conflict.get().failure();
        backOff(unit, budget, conflict.get(), nanos, e);
      }
    }
  }

  private <E extends Throwable> void backOff(
      UnitOfWork<?, E> unit, Budget budget, Conflict conflict, long nanos, Throwable last)
      throws E {
    try {
      budget.backOff(conflict.failure(), nanos, policy.deadline(), conflict.exception());
      tell(Outcome.RETRYING, conflict.failure(), budget);
    } catch (DsqlRetryExhausted e) {
      tell(Outcome.EXHAUSTED, conflict.failure(), budget);
      throw unit.gaveUp(message(e), last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tell(Outcome.STOPPED, conflict.failure(), budget);
      throw unit.gaveUp(
          "The thread was interrupted before attempt %d of a transaction that lost a conflict: %s"
              .formatted(budget.attempts() + 1, conflict.exception().getMessage()),
          last);
    }
  }

  private static String message(Throwable exception) {
    return String.valueOf(exception.getMessage());
  }

  /** There is no journal: what runs again is the application. */
  private static void tell(Outcome outcome, Failure failure, Budget budget) {
    RetryListeners.tell(
        new RetryEvent(
            RetryEvent.Layer.UNIT_OF_WORK,
            outcome,
            failure,
            budget.attempts(),
            0,
            0,
            budget.elapsed(),
            budget.waited(),
            ""));
  }
}
