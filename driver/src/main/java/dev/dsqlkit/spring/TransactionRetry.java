package dev.dsqlkit.spring;

import dev.dsqlkit.retry.RetryLoop;
import dev.dsqlkit.retry.SecondLayer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Decides which calls are units of work of their own, and runs them in the retry loop. */
final class TransactionRetry {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.retry");

  /** By name: spring-orm need not be there. */
  private static final String ENTITY_MANAGER = "org.springframework.orm.jpa.EntityManagerHolder";

  private final RetryLoop loop;
  private final ObservedTransactions transactions;
  private final AtomicBoolean saidSo = new AtomicBoolean();

  TransactionRetry(RetryLoop loop, ObservedTransactions transactions) {
    this.loop = loop;
    this.transactions = transactions;
  }

  /** Whether a call with this definition begins the outermost unit of work of the thread. */
  boolean begins(TransactionDefinition definition) {
    return switch (definition.getPropagationBehavior()) {
      case TransactionDefinition.PROPAGATION_REQUIRED,
          TransactionDefinition.PROPAGATION_REQUIRES_NEW,
          TransactionDefinition.PROPAGATION_NESTED ->
          !SecondLayer.isActive()
              && !TransactionSynchronizationManager.isActualTransactionActive()
              && !sharesEntities();
      default -> false;
    };
  }

  /** Runs a call that {@link #begins} a transaction. */
  <T extends @Nullable Object, E extends Throwable> T run(TransactionUnit.Call<T, E> call)
      throws E {
    try {
      return loop.run(new TransactionUnit<>(call, transactions));
    } finally {
      transactions.forget();
    }
  }

  /** With open-in-view another attempt would see the entities of the first, not the winner's. */
  private boolean sharesEntities() {
    boolean shares =
        TransactionSynchronizationManager.getResourceMap().values().stream()
            .anyMatch(resource -> isEntityManager(resource.getClass()));
    if (shares && !saidSo.getAndSet(true)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Transactions that lose a conflict are not run again while an EntityManager is open"
              + " around them. Set spring.jpa.open-in-view=false.");
    }
    return shares;
  }

  private static boolean isEntityManager(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getName().equals(ENTITY_MANAGER)) {
        return true;
      }
    }
    return false;
  }
}
