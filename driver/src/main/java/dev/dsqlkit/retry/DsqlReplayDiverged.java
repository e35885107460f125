package dev.dsqlkit.retry;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import org.jspecify.annotations.Nullable;

/**
 * The transaction lost a conflict, and when it was replayed the database answered something else
 * than it had answered to the application. Nothing was committed. SQLSTATE 40001: run the unit of
 * work again, for example with {@code DsqlTransactions}.
 */
public final class DsqlReplayDiverged extends SQLTransactionRollbackException {
  private static final long serialVersionUID = 1;

  /** Says what diverged; the conflict is the cause. */
  public DsqlReplayDiverged(String message, @Nullable SQLException conflict) {
    super(message, "40001", conflict);
  }
}
