package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.SchemaChanges;
import dev.dsqlkit.rules.Effect;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.core.TransactionState;

/**
 * Lets one connection tell the others of its database that it has committed DDL, and fail itself
 * once after they did: that is how a session of Aurora DSQL learns that its copy of the catalog is
 * old.
 */
final class SchemaConflicts {
  private final ServerTransaction transaction;
  private final SchemaChanges changes;
  private final boolean fails;
  private long seen;

  /** Whether the open transaction has changed the schema. */
  private boolean changed;

  /** Whether the open transaction had failed before the call that runs. */
  private boolean failed;

  /**
   * @param fails whether this connection is to fail
   */
  SchemaConflicts(ServerTransaction transaction, SchemaChanges changes, boolean fails) {
    this.transaction = transaction;
    this.changes = changes;
    this.fails = fails;
    this.seen = changes.count();
  }

  /** The application gets to know of all changes so far. */
  void tell() {
    seen = changes.count();
  }

  /** A statement comes; tells why it must not run, after its transaction has failed. */
  Optional<SQLException> before(Admitted sql) throws SQLException {
    begin();
    if (!looksAtSchema(sql) || !isOutdated()) {
      return Optional.empty();
    }
    if (sql.commits()) {
      transaction.rollback();
      return Optional.of(ConflictErrors.schema(null));
    }
    return Optional.of(conflict());
  }

  /** The same for a batch. */
  Optional<SQLException> before(Batch batch) throws SQLException {
    begin();
    return isOutdated() ? Optional.of(Refusals.inBatch(conflict(), 0, batch)) : Optional.empty();
  }

  /** The same for a COMMIT by method. */
  Optional<SQLException> beforeCommit() throws SQLException {
    begin();
    if (transaction.state() != TransactionState.OPEN || !isOutdated()) {
      return Optional.empty();
    }
    transaction.rollback();
    return Optional.of(ConflictErrors.schema(null));
  }

  private void begin() {
    TransactionState state = transaction.state();
    failed = state == TransactionState.FAILED;
    changed &= state != TransactionState.IDLE; // else it was rolled back
  }

  private boolean isOutdated() {
    if (!fails || failed) {
      return false;
    }
    long before = seen;
    tell();
    return before != seen;
  }

  /** Whether it is more than a BEGIN or ROLLBACK, or a COMMIT of nothing. */
  private boolean looksAtSchema(Admitted sql) {
    if (sql.parts().isEmpty() || sql.isScript()) {
      return sql.isScript();
    }
    return switch (sql.first().step()) {
      case NONE -> true;
      case COMMIT -> transaction.state() == TransactionState.OPEN;
      case BEGIN, ROLLBACK -> false;
    };
  }

  private SQLException conflict() throws SQLException {
    if (transaction.isOpen()) {
      transaction.fail();
    }
    return ConflictErrors.schema(null);
  }

  /** A statement has run. */
  void after(Admitted sql) {
    after(sql.has(Effect.DDL), sql.rollsBack(), sql.commits());
  }

  /** A batch has run. */
  void after(Batch batch) {
    after(batch.has(Effect.DDL), batch.rollsBack(), false);
  }

  private void after(boolean ddl, boolean rollsBack, boolean commits) {
    changed = !failed && !rollsBack && (changed || ddl);
    if (commits || transaction.state() == TransactionState.IDLE) {
      committed();
    }
  }

  /** The transaction is committed; the own change fails the others only. */
  void committed() {
    if (changed) {
      changed = false;
      long mine = changes.changed();
      if (seen == mine - 1) {
        seen = mine;
      }
    }
  }

  /** The transaction was rolled back. */
  void forget() {
    changed = false;
  }
}
