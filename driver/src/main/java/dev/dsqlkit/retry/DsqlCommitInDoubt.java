package dev.dsqlkit.retry;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * The answer to a COMMIT, or to a write in autocommit mode, was lost: the transaction is committed
 * or it is not, and only the data can tell. It is never retried by the driver. SQLSTATE 08007.
 *
 * <p>Look for a row that the transaction wrote, by a key that the application chose, before running
 * the unit of work again; or set {@code commitWitness=on}, with which the driver finds out.
 */
public final class DsqlCommitInDoubt extends SQLNonTransientConnectionException {
  private static final long serialVersionUID = 1;

  /** What is to be done stands in the message; what happened to the connection is the cause. */
  public DsqlCommitInDoubt(String message, SQLException lost) {
    super(message, "08007", lost);
  }
}
