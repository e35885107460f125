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

  private final String happened;

  /**
   * Says what was lost and what is to be done.
   *
   * @param what the call whose answer was lost
   * @param happened what happened to the connection, without values
   * @param lost the same as an exception, which is the cause
   */
  public DsqlCommitInDoubt(String what, String happened, SQLException lost) {
    super(
        "The answer to "
            + what
            + " was lost: the transaction may be committed or not, and the driver does not repeat"
            + " it. Look for a row that it wrote, by a key of your own, before you run it again."
            + " What happened: "
            + happened,
        "08007",
        lost);
    this.happened = happened;
  }

  String whatHappened() {
    return happened;
  }
}
