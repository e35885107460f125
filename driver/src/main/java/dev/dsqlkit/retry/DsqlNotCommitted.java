package dev.dsqlkit.retry;

import java.sql.SQLRecoverableException;

/**
 * The answer to COMMIT was lost, and the commit witness proves that nothing is committed, now and
 * for ever. SQLSTATE 08006: get another connection and run the unit of work again.
 */
public final class DsqlNotCommitted extends SQLRecoverableException {
  private static final long serialVersionUID = 1;

  /**
   * Says what happened to the connection.
   *
   * @param lost what the driver knew before it asked the witness, which is the cause
   */
  public DsqlNotCommitted(DsqlCommitInDoubt lost) {
    super(
        "The answer to COMMIT was lost, and the commit witness proves that nothing is committed."
            + " Run the unit of work again on another connection. What happened: "
            + lost.whatHappened(),
        "08006",
        lost);
  }
}
