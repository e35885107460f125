package dev.dsqlkit.retry;

import java.sql.SQLTransactionRollbackException;
import org.jspecify.annotations.Nullable;

/**
 * The transaction lost every conflict within its budget of attempts and time. Nothing was
 * committed. SQLSTATE 40001.
 */
public final class DsqlRetryExhausted extends SQLTransactionRollbackException {
  private static final long serialVersionUID = 1;

  /** Says what the budget was; the last conflict, or what wraps it, is the cause. */
  public DsqlRetryExhausted(String message, @Nullable Throwable conflict) {
    super(message, "40001", conflict);
  }
}
