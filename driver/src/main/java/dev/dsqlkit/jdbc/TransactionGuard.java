package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.rules.Catalog;
import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.OpenTransaction;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.rules.TransactionLimits;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;

/**
 * Holds the executions of one connection to the rules of Aurora DSQL, on a PostgreSQL.
 *
 * <p>A refusal inside a transaction fails the transaction on the server too, so that PostgreSQL
 * itself answers 25P02 from then on and turns COMMIT into ROLLBACK.
 */
final class TransactionGuard {
  private final ServerTransaction server;
  private final RuleBook rules;
  private final Catalog catalog;
  private final OpenTransaction transaction;
  private final CatalogVersion catalogVersion;
  private final WrittenRows writtenRows;
  private boolean changedCatalog;

  TransactionGuard(ServerTransaction server, RuledDatabase database, WrittenRows writtenRows) {
    this.server = server;
    this.rules = database.rules();
    this.catalog = database.catalog();
    this.transaction = new OpenTransaction(rules.limits(), database.clock());
    this.catalogVersion = database.catalogVersion();
    this.writtenRows = writtenRows;
  }

  <T> T run(Admitted sql, Statement statement, long bytes, ServerCall<T> call) throws SQLException {
    TransactionState state = server.state();
    if (state == TransactionState.FAILED) {
      return runFailed(sql, call);
    }
    if (state == TransactionState.IDLE) {
      forget();
    }
    if (sql.free()) {
      return runFree(call);
    }
    if (sql.isScript()) {
      return runScript(sql, statement, bytes, call);
    }
    return runOne(sql.first(), statement, bytes, call);
  }

  /** The server answers 25P02 to everything but the end; what it cannot read, it must not see. */
  private <T> T runFailed(Admitted sql, ServerCall<T> call) throws SQLException {
    boolean unreadable = sql.isRewritten();
    for (Part part : sql.parts()) {
      unreadable |= part.refusal() != null;
    }
    if (unreadable) {
      server.answerFailed();
    }
    return call.run();
  }

  /** A read or a setting, for which only the age of the transaction counts. */
  private <T> T runFree(ServerCall<T> call) throws SQLException {
    if (server.isOpen()) {
      refuse(transaction.before(Effect.READ));
    }
    return call.run();
  }

  private <T> T runOne(Part part, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    if (part.step() == Part.Step.COMMIT) {
      beforeCommit();
    }
    refuse(refusal(part));
    if (part.rowCount() == Part.RowCount.NONE) {
      T result = call.run();
      ran(part.effect() == Effect.DDL, part.step() == Part.Step.COMMIT);
      return result;
    }
    long rows = part.rowCount() == Part.RowCount.VALUES ? part.valuesRows() : -1;
    if (isSmall(rows, bytes + part.literalBytes()) || server.isOpen()) {
      return counted(part, statement, bytes, call);
    }
    return inOwnTransaction(statement, () -> counted(part, statement, bytes, call));
  }

  /**
   * Whether a write is within the limits whatever the database holds.
   *
   * @param rows -1 if not known
   */
  private boolean isSmall(long rows, long bytes) {
    TransactionLimits limits = rules.limits();
    return rows >= 0 && rows <= limits.rows() && bytes <= limits.bytes();
  }

  /** Writes that turn out to be too many or too large must still be there to be rolled back. */
  private <T> T inOwnTransaction(Statement statement, ServerCall<T> write) throws SQLException {
    return server.inOwn(
        statement,
        () -> {
          T result = write.run();
          beforeCommit();
          return result;
        });
  }

  private <T> T counted(Part part, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    boolean ask = writtenRows.needServer(part);
    long before = ask ? writtenRows.writtenSoFar() : 0;
    T result = call.run();
    long rows = ask ? writtenRows.writtenSoFar() - before : WrittenRows.by(part, statement);
    long known = bytes + part.literalBytes();
    refuse(
        part.rowCount() == Part.RowCount.VALUES
            ? transaction.wrote(rows, known)
            : transaction.wroteUnmeasured(rows, known));
    return result;
  }

  /** Several statements in one text: one implicit transaction, unless they say BEGIN and COMMIT. */
  private <T> T runScript(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    boolean ends = false;
    for (int i = 0; i < sql.parts().size(); i++) {
      Part part = sql.parts().get(i);
      if (part.step() == Part.Step.COMMIT || part.step() == Part.Step.ROLLBACK) {
        ends = true;
        transaction.end();
      }
      Optional<Refusal> refusal = refusal(part);
      if (refusal.isPresent()) {
        throw refusedInScript(refusal.get(), sql.parts().subList(0, i), statement);
      }
    }
    boolean ddl = sql.has(Effect.DDL);
    if (ends || !sql.has(Effect.DML)) {
      T result = call.run();
      ran(ddl, ends);
      return result;
    }
    return server.isOpen()
        ? countedScript(sql, bytes, call)
        : inOwnTransaction(statement, () -> countedScript(sql, bytes, call));
  }

  private SQLException refusedInScript(Refusal refusal, List<Part> before, Statement statement)
      throws SQLException {
    // Parameters of the statements before it cannot be handed on.
    if (statement instanceof PreparedStatement || before.isEmpty()) {
      failOpen();
    } else {
      server.failAfter(before.stream().map(Part::sent).toList());
    }
    return Refusals.exception(refusal);
  }

  private <T> T countedScript(Admitted sql, long bytes, ServerCall<T> call) throws SQLException {
    long before = writtenRows.writtenSoFar();
    T result = call.run();
    refuse(transaction.wrote(writtenRows.writtenSoFar() - before, bytes + sql.literalBytes()));
    return result;
  }

  <T> T runBatch(Batch batch, Statement statement, ServerCall<T> call) throws SQLException {
    TransactionState state = server.state();
    if (state == TransactionState.FAILED) {
      return runFailed(batch.entries().get(0), call);
    }
    if (state == TransactionState.IDLE) {
      forget();
    }
    admit(batch);
    if (!batch.has(Effect.DML)) {
      T result = call.run();
      ran(batch.has(Effect.DDL), false);
      return result;
    }
    return isSmall(batch.valuesRows(), batch.totalBytes()) || server.isOpen()
        ? countedBatch(batch, call)
        : inOwnTransaction(statement, () -> countedBatch(batch, call));
  }

  private void admit(Batch batch) throws SQLException {
    for (int i = 0; i < batch.judged().size(); i++) {
      Admitted entry = batch.judged().get(i);
      for (Part part : entry.parts()) {
        Optional<Refusal> refusal = refusal(part);
        if (refusal.isPresent()) {
          throw refusedInBatch(refusal.get(), batch, i);
        }
      }
    }
  }

  private SQLException refusedInBatch(Refusal refusal, Batch batch, int entry) throws SQLException {
    if (entry == 0) {
      failOpen();
    } else {
      server.failAfterBatch(
          batch.entries().subList(0, entry).stream().map(Admitted::sent).toList());
    }
    return Refusals.inBatch(Refusals.exception(refusal), entry, batch);
  }

  private <T> T countedBatch(Batch batch, ServerCall<T> call) throws SQLException {
    boolean ask = writtenRows.needServer(batch);
    long before = ask ? writtenRows.writtenSoFar() : 0;
    T result = call.run();
    long rows = ask ? writtenRows.writtenSoFar() - before : WrittenRows.by(batch, (Object) result);
    Optional<Refusal> refusal =
        batch.valuesRows() >= 0
            ? transaction.wrote(rows, batch.totalBytes())
            : transaction.wroteUnmeasured(rows, batch.totalBytes());
    if (refusal.isPresent()) {
      failOpen();
      throw Refusals.inBatch(Refusals.exception(refusal.get()), batch.entries().size() - 1, batch);
    }
    return result;
  }

  /** Refuses what may not run, without running it. */
  void check(Admitted sql) throws SQLException {
    if (server.state() == TransactionState.FAILED) {
      server.answerFailed();
    }
    for (Part part : sql.parts()) {
      refuse(refusal(part));
    }
  }

  /** A row written through an updatable result set. */
  void writeRow(RowWrite write) throws SQLException {
    if (server.state() == TransactionState.IDLE) {
      forget();
    }
    refuse(transaction.before(Effect.DML));
    write.run();
    refuse(transaction.wrote(1, 0));
  }

  /**
   * Asks whether the transaction may commit.
   *
   * @throws SQLException 54000 if it may not; it is rolled back then
   */
  void beforeCommit() throws SQLException {
    if (server.state() == TransactionState.OPEN) {
      if (transaction.mayBeTooLarge()) {
        transaction.measured(writtenRows.bytes());
      }
      Optional<Refusal> refusal = transaction.atCommit();
      if (refusal.isPresent()) {
        server.rollback();
        forget();
        throw Refusals.exception(refusal.get());
      }
    }
  }

  void committed() {
    ran(false, true);
    forget();
  }

  /** Notes that DDL ran or was committed: what was read of the catalog may be outdated now. */
  private void ran(boolean ddl, boolean committed) {
    changedCatalog |= ddl;
    if (ddl || (committed && changedCatalog)) {
      catalogVersion.changed();
    }
  }

  private void forget() {
    transaction.end();
    changedCatalog = false;
  }

  private Optional<Refusal> refusal(Part part) throws SQLException {
    @Nullable Refusal onText = part.refusal();
    if (onText != null) {
      return Optional.of(onText);
    }
    Optional<Refusal> inTransaction = transaction.before(part.effect());
    @Nullable SqlStatement toAsk = part.asksCatalog();
    if (inTransaction.isPresent() || toAsk == null) {
      return inTransaction;
    }
    return rules.refusal(toAsk, catalog);
  }

  private void refuse(Optional<Refusal> refusal) throws SQLException {
    if (refusal.isPresent()) {
      failOpen();
      throw Refusals.exception(refusal.get());
    }
  }

  private void failOpen() throws SQLException {
    if (server.isOpen()) {
      server.fail();
    }
  }
}
