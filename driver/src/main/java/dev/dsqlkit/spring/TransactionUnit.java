package dev.dsqlkit.spring;

import dev.dsqlkit.retry.DsqlRetryExhausted;
import dev.dsqlkit.retry.UnitOfWork;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A call through Spring's transaction interceptor or template. */
final class TransactionUnit<T extends @Nullable Object, E extends Throwable>
    implements UnitOfWork<T, E> {
  /** The interceptor, or the template, with all that it runs. */
  @FunctionalInterface
  interface Call<T extends @Nullable Object, E extends Throwable> {
    T run() throws E;
  }

  private final Call<T, E> call;
  private final ObservedTransactions transactions;

  TransactionUnit(Call<T, E> call, ObservedTransactions transactions) {
    this.call = call;
    this.transactions = transactions;
  }

  @Override
  public T attempt() throws E {
    transactions.expect();
    return call.run();
  }

  /**
   * What the call throws does not tell: Spring commits in spite of a checked exception, and
   * listeners that run after a commit may fail with a conflict of their own.
   */
  @Override
  public boolean leftNothing() {
    return transactions.wasUndone();
  }

  /** The application goes on to meet the exception types that it knows. */
  @Override
  @SuppressWarnings("unchecked") // the call threw it
  public E gaveUp(String why, Throwable last) {
    if (last instanceof SQLException) {
      return (E) new DsqlRetryExhausted(why, last);
    }
    last.addSuppressed(new DsqlRetryExhausted(why, null));
    return (E) last;
  }
}
