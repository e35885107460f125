package dev.dsqlkit.sql;

import java.util.Optional;

/**
 * A statement that begins, ends or divides a transaction.
 *
 * @param isolation SERIALIZABLE, REPEATABLE READ, READ COMMITTED or READ UNCOMMITTED
 * @param readOnly true for READ ONLY, false for READ WRITE
 * @param chain whether AND CHAIN is given
 * @param name the savepoint or prepared transaction
 */
public record TransactionControl(
    Action action,
    Optional<String> isolation,
    Optional<Boolean> readOnly,
    Optional<Boolean> deferrable,
    boolean chain,
    Optional<String> name)
    implements Structure {

  /** What the statement does; END is COMMIT and ABORT is ROLLBACK. */
  public enum Action {
    BEGIN,
    START,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO,
    PREPARE,
    COMMIT_PREPARED,
    ROLLBACK_PREPARED
  }
}
