package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.RetryConfig;
import dev.dsqlkit.config.Savepoints;
import dev.dsqlkit.replay.Divergence;
import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.replay.Replay;
import dev.dsqlkit.retry.Budget;
import dev.dsqlkit.retry.DigestMode;
import dev.dsqlkit.retry.Failure;
import dev.dsqlkit.retry.Pause;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.retry.RetryMode;
import dev.dsqlkit.retry.RetryQuota;
import dev.dsqlkit.retry.SecondLayer;
import dev.dsqlkit.slot.SqlEvent;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * The open transaction of one connection: makes the calls of the application, notes what they did
 * and saw, and when one loses a conflict makes all of them again, as long as every answer is the
 * same.
 */
final class ReplayingTransaction {
  private final PgConnection server;
  private final ServerTransaction transaction;
  private final Runnable reset;
  private final @Nullable Contention contention;
  private final RetryConfig config;
  private final RetryMode mode;
  private final Journal journal;
  private final Pause pause = new Pause();
  private final Budget budget;
  private final GeneratedValues generated;
  private final Retelling retelling;
  private final @Nullable Trace trace;
  private DigestMode digest;
  private @Nullable String blockedForGood;
  private long began;
  private boolean writes;
  private boolean changesCatalog;

  /**
   * @param reset forgets what others know of a transaction that was rolled back
   * @param contention needs the journal whatever is retried; null where the server decides
   */
  ReplayingTransaction(
      PgConnection server,
      ServerTransaction transaction,
      RetryConfig config,
      Runnable reset,
      @Nullable Contention contention) {
    this.server = server;
    this.transaction = transaction;
    this.config = config;
    this.reset = reset;
    this.contention = contention;
    this.mode =
        config.mode() == RetryMode.TRANSACTION && !PgInternals.areFound()
            ? RetryMode.STATEMENT
            : config.mode();
    this.journal = new Journal(config.journalBytes());
    this.budget =
        new Budget(
            config.policy(),
            RetryQuota.shared(),
            pause,
            () -> ThreadLocalRandom.current().nextLong());
    this.generated = new GeneratedValues(new ColumnDefaults(server));
    this.trace = transaction.trace();
    this.retelling = new Retelling(journal, budget, trace);
    this.digest = config.digest();
    if (contention != null) {
      contention.savepoint().use(journal);
    }
  }

  /** Whether the journal is kept. */
  boolean keepsJournal() {
    return contention != null || replaysTransactions();
  }

  boolean retries() {
    return mode != RetryMode.OFF;
  }

  boolean replaysTransactions() {
    return mode == RetryMode.TRANSACTION;
  }

  boolean replaysSavepoints() {
    return replaysTransactions() && config.savepoints() == Savepoints.REPLAY;
  }

  /** Whether the open transaction may have changed rows, and rows only. */
  boolean changedRows() {
    return writes && !changesCatalog;
  }

  /** Goes back to a savepoint; what was before it is replayed before the next call. */
  void backTo(Journal.Mark mark) {
    journal.backTo(mark);
  }

  Journal journal() {
    return journal;
  }

  Pause pause() {
    return pause;
  }

  GeneratedValues generated() {
    return generated;
  }

  DigestMode digest() {
    return digest;
  }

  /**
   * Sets what a replay of the open transaction compares.
   *
   * @throws SQLException 25P01 if none is open: the next one may be another borrower's
   */
  void setDigest(DigestMode mode) throws SQLException {
    if (isIdle() && !journal.replayDue()) {
      throw new SQLException(
          "The digest is set for a transaction, and none is open: call it after the first statement",
          "25P01");
    }
    digest = mode;
  }

  /** The transaction cannot be replayed, nor can any other of this connection. */
  void blockForGood(String reason) {
    blockedForGood = reason;
    journal.block(reason);
  }

  /** Makes a call of the application. */
  <T> T run(Operation<T> op) throws SQLException {
    if (mode == RetryMode.OFF && contention == null) {
      return op.attempt();
    }
    boolean idle = isIdle() && !journal.replayDue();
    if (idle) {
      begin();
    }
    try {
      if (!op.rollsBack()) {
        replayIfDue(op);
      }
      return settled(op, attempt(op));
    } catch (SQLException e) {
      Optional<Failure> failure = retries() ? ServerErrors.failure(e) : Optional.empty();
      if (failure.isEmpty() || server.isClosed()) {
        failed(op);
        throw e;
      }
      return recovered(op, e, failure.get(), idle);
    } catch (RuntimeException | Error e) {
      failed(op);
      throw e;
    }
  }

  private <T> T attempt(Operation<T> op) throws SQLException {
    if (contention != null && !op.rollsBack()) {
      contention.before();
    }
    return op.attempt();
  }

  /**
   * A call has failed for good. If the server's transaction is as good as before, the call may have
   * been executed nevertheless: pgjdbc complains about some answers after it has received them.
   */
  private void failed(Operation<?> op) throws SQLException {
    if (server.isClosed() || (isIdle() && op.ends())) {
      forget();
    } else if (isIdle()) {
      if (!journal.replayDue()) {
        clear();
      }
    } else if (server.getTransactionState() == TransactionState.OPEN) {
      journal.block("a statement failed in the driver after it may have been executed");
    }
  }

  private boolean isIdle() {
    return server.getTransactionState() == TransactionState.IDLE;
  }

  private void begin() {
    clear();
    budget.reset();
    began = System.nanoTime();
  }

  /** Notes a call that has succeeded, or the end of the transaction. */
  private <T> T settled(Operation<T> op, T result) throws SQLException {
    if (isIdle()) {
      forget();
      if (!op.rollsBack()) {
        budget.succeeded();
      }
      return result;
    }
    writes |= op.writes();
    changesCatalog |= op.changesCatalog();
    if (op.ends()) {
      forget();
      journal.block("it was begun by AND CHAIN, or by a text that also ended another");
    } else if (keepsJournal()) {
      op.note(journal, result);
    }
    return result;
  }

  /** The transaction is over. */
  void forget() {
    journal.end();
    clear();
    digest = config.digest();
  }

  private void clear() {
    writes = false;
    changesCatalog = false;
    journal.clear();
    if (blockedForGood != null) {
      journal.block(blockedForGood);
    }
  }

  /** After the transaction went back to a savepoint, what was before it runs first. */
  private void replayIfDue(Operation<?> op) throws SQLException {
    if (!journal.replayDue()) {
      return;
    }
    again(false);
    try {
      Optional<Divergence> doom = journal.doom();
      if (doom.isEmpty()) {
        pause.begin();
        generated.begin();
        doom = replay().run();
      }
      if (doom.isPresent()) {
        throw retelling.diverged(doom.get(), null);
      }
    } catch (SQLException e) {
      if (ServerErrors.failure(e).isEmpty()) {
        giveUp(op, true, e); // what was before the savepoint is not there any more
      }
      throw e;
    } catch (RuntimeException | Error e) {
      giveUp(op, true, e);
      throw e;
    } finally {
      over();
    }
  }

  private void again(boolean anotherAttempt) {
    if (trace != null) {
      trace.again(anotherAttempt);
    }
  }

  private void over() {
    if (trace != null) {
      trace.over();
    }
  }

  private Replay replay() {
    return new Replay(
        journal,
        digest == DigestMode.NONE,
        pause::check,
        e -> ServerErrors.failure(e).isPresent() || ServerErrors.lostConnection(e));
  }

  /** Makes the call again, and before it all that the transaction had done, if that may be. */
  private <T> T recovered(Operation<T> op, SQLException first, Failure why, boolean alone)
      throws SQLException {
    boolean inTransaction = !alone || !server.getAutoCommit();
    Optional<SQLException> refusal = refusal(op, first, why, alone);
    if (refusal.isPresent()) {
      giveUp(op, inTransaction, refusal.get());
      throw refusal.get();
    }
    pause.begin();
    generated.begin();
    try {
      return attemptedAgain(op, first, why, alone, inTransaction);
    } finally {
      over();
    }
  }

  private <T> T attemptedAgain(
      Operation<T> op, SQLException first, Failure why, boolean alone, boolean inTransaction)
      throws SQLException {
    SQLException conflict = first;
    Failure failure = why;
    long attemptBegan = began;
    while (true) {
      if (failure == Failure.SCHEMA_CONFLICT) {
        generated.catalogChanged();
      }
      boolean replayed = false;
      try {
        rollBack();
        waitFor(op, failure, System.nanoTime() - attemptBegan, conflict);
        again(true);
        attemptBegan = System.nanoTime();
        replayAll(alone, conflict);
        replayed = true;
        T result = attempt(op);
        budget.spent(System.nanoTime() - attemptBegan);
        began = attemptBegan;
        retelling.tell(Outcome.SUCCEEDED, failure, "");
        return settled(op, result);
      } catch (SQLException e) {
        Optional<Failure> again = ServerErrors.failure(e);
        if (again.isEmpty()) {
          retelling.tellEnd(e, failure);
          if (replayed) {
            failed(op); // the error is the call's own, as if there had been no conflict
          } else {
            giveUp(op, inTransaction, e);
          }
          throw ServerErrors.with(e, conflict);
        }
        budget.spent(System.nanoTime() - attemptBegan);
        conflict = e;
        failure = again.get();
      } catch (RuntimeException | Error e) {
        giveUp(op, inTransaction, e);
        throw e;
      }
    }
  }

  /** Why the call is not made again; the failure itself where nothing was tried. */
  private Optional<SQLException> refusal(
      Operation<?> op, SQLException first, Failure why, boolean alone) throws SQLException {
    if (server.isClosed()) {
      return Optional.of(first);
    }
    if (!op.repeatable()) {
      return Optional.of(op.unrepeatable().map(r -> notReplayable(r, why, first)).orElse(first));
    }
    if (alone && journal.isEmpty()) {
      return Optional.empty();
    }
    boolean mayReplay = mode == RetryMode.TRANSACTION;
    if (SecondLayer.isActive()) {
      mayReplay &= why == Failure.SCHEMA_CONFLICT && !budget.isUsed();
    }
    if (!mayReplay) {
      return Optional.of(first);
    }
    return journal.blocked().map(reason -> notReplayable(reason, why, first));
  }

  private SQLException notReplayable(String reason, Failure why, SQLException conflict) {
    retelling.tell(Outcome.NOT_REPLAYABLE, why, reason);
    return retelling.notReplayable(reason, conflict);
  }

  private void waitFor(Operation<?> op, Failure failure, long nanos, SQLException conflict)
      throws SQLException {
    pause.check();
    try {
      budget.backOff(failure, nanos, op.limit(), conflict);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw retelling.interrupted(conflict);
    }
    pause.check();
    retelling.tell(Outcome.RETRYING, failure, "");
  }

  private void replayAll(boolean alone, SQLException conflict) throws SQLException {
    if (!alone || journal.replayDue()) {
      Optional<Divergence> divergence = replay().run();
      if (divergence.isPresent()) {
        throw retelling.diverged(divergence.get(), conflict);
      }
    }
  }

  private void rollBack() throws SQLException {
    if (!isIdle()) {
      if (trace == null) {
        transaction.rollback();
      } else {
        trace.end(SqlEvent.Kind.ROLLBACK, this::rolledBack);
      }
    }
    reset.run();
  }

  private boolean rolledBack() throws SQLException {
    transaction.rollback();
    return true;
  }

  /** Leaves the transaction failed on the server, so that nothing but its end is accepted. */
  private void giveUp(Operation<?> op, boolean inTransaction, Throwable why) {
    try {
      if (!server.isClosed()) {
        rollBackAndFail(inTransaction && !op.ends());
      }
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
    if (op.ends() || !inTransaction) {
      forget();
    } else {
      journal.clear();
      journal.block("it has failed");
    }
  }

  private void rollBackAndFail(boolean goesOn) throws SQLException {
    if (!goesOn) {
      rollBack();
      return;
    }
    if (server.getTransactionState() == TransactionState.FAILED) {
      return;
    }
    rollBack();
    if (server.getAutoCommit()) {
      transaction.begin();
    }
    transaction.fail();
  }
}
