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

  private final boolean repeatable;

  /**
   * Says what diverged; the conflict is the cause.
   *
   * @param repeatable whether the unit of work may succeed if it runs again
   */
  public DsqlReplayDiverged(String message, @Nullable SQLException conflict, boolean repeatable) {
    super(message, "40001", conflict);
    this.repeatable = repeatable;
  }

  /**
   * Whether the unit of work may succeed if it runs again. False where it went back to a savepoint
   * over a write that had succeeded, which it would do again.
   */
  public boolean isRepeatable() {
    return repeatable;
  }
}
