package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.rules.Catalog;
import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.OpenTransaction;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.rules.TransactionLimits;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the rules about the statements of one connection and keeps account of its transaction. */
final class TransactionJudge {
  private final RuleBook rules;
  private final TransactionLimits limits;
  private final Catalog catalog;
  private final OpenTransaction transaction;
  private final CatalogVersion catalogVersion;
  private boolean changedCatalog;

  TransactionJudge(RuledDatabase database) {
    this.rules = database.rules();
    this.limits = database.limits();
    this.catalog = database.catalog();
    this.transaction = new OpenTransaction(limits, database.clock());
    this.catalogVersion = database.catalogVersion();
  }

  OpenTransaction transaction() {
    return transaction;
  }

  /** Asks whether a statement may run, and if so counts it as run. */
  Optional<Refusal> before(Part part) throws SQLException {
    @Nullable Refusal onText = part.refusal();
    if (onText != null) {
      return Optional.of(onText);
    }
    if (part.step().ends()) {
      return Optional.empty();
    }
    Optional<Refusal> inTransaction = transaction.before(part.effect());
    @Nullable SqlStatement toAsk = part.asksCatalog();
    if (inTransaction.isPresent() || toAsk == null) {
      return inTransaction;
    }
    return rules.refusal(toAsk, catalog);
  }

  /**
   * The same for one of several statements that are sent together with a COMMIT or ROLLBACK among
   * them: nothing can be asked between them, so that only what their texts tell is counted.
   */
  Optional<Refusal> beforeAmongEnds(Part part) throws SQLException {
    if (part.step() == Part.Step.COMMIT) {
      Optional<Refusal> tooLargeOrOld = transaction.atCommit();
      if (tooLargeOrOld.isPresent()) {
        return tooLargeOrOld;
      }
    }
    if (part.step().ends()) {
      transaction.end();
    }
    Optional<Refusal> refusal = before(part);
    return refusal.isPresent()
        ? refusal
        : transaction.wrote(part.rowsByText(), part.literalBytes());
  }

  /**
   * Whether a write is within the limits whatever the database holds.
   *
   * @param rows -1 if not known
   */
  boolean isSmall(long rows, long bytes) {
    return rows >= 0 && rows <= limits.rows() && bytes <= limits.bytes();
  }

  /** Notes that DDL ran or was committed: what was read of the catalog may be outdated now. */
  void ran(boolean ddl, boolean committed) {
    changedCatalog |= ddl;
    if (ddl || (committed && changedCatalog)) {
      catalogVersion.changed();
    }
  }

  void ran(Part part) {
    ran(part.effect() == Effect.DDL, part.step() == Part.Step.COMMIT);
  }

  /** Comes back to the account as it is now. */
  Runnable takeBack() {
    OpenTransaction.Mark mark = transaction.mark();
    boolean catalog = changedCatalog;
    return () -> {
      transaction.backTo(mark);
      changedCatalog = catalog;
    };
  }

  void forget() {
    transaction.end();
    changedCatalog = false;
  }
}
