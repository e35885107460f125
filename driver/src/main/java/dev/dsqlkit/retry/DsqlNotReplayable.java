package dev.dsqlkit.retry;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/**
 * The transaction lost a conflict and had done something that the driver cannot do again, such as
 * COPY. Nothing was committed. SQLSTATE 40001: run the unit of work again.
 */
public final class DsqlNotReplayable extends SQLTransactionRollbackException {
  private static final long serialVersionUID = 1;

  /** Says what that was; the conflict is the cause. */
  public DsqlNotReplayable(String message, SQLException conflict) {
    super(message, "40001", conflict);
  }
}
