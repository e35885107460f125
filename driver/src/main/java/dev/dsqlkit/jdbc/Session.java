package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.RetryConfig;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.local.Jobs;
import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.replay.Observation.DigestedColumns;
import dev.dsqlkit.retry.DigestMode;
import dev.dsqlkit.slot.SqlEvent;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOperation;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * What the objects of one connection share: each of their calls to the server passes here, one at a
 * time. Several threads may use a connection, and what the rules and a replay need around a
 * statement must not mix with another's. {@code cancel}, {@code close} and {@code abort} do not
 * wait.
 *
 * <p>A call of the application is run by the {@link ReplayingTransaction}, which may make several
 * attempts of it and of those before it; an attempt passes the rules.
 */
final class Session {
  private final PgConnection server;
  private final StatementGate gate;
  private final ServerCommit commit;
  private final RetryConfig retry;
  private final Attempts attempts;
  private final PendingJobs jobs;
  private final ReplayingTransaction replaying;
  private final @Nullable Contention contention;
  private final ReplayedSavepoints savepoints;
  private final @Nullable OnDemand onDemand;
  private final @Nullable Carried carried;
  private final ReentrantLock turn;

  /**
   * @param attempts single attempts, through the rules
   * @param commit what the attempts commit by
   * @param onDemand what tests make happen to the database; empty on a cluster
   * @param carried what it shares with the session that may take its place; empty if none does
   */
  Session(
      PgConnection server,
      StatementGate gate,
      Attempts attempts,
      ServerCommit commit,
      RetryConfig retry,
      Optional<OnDemand> onDemand,
      Optional<Carried> carried) {
    this.server = server;
    this.onDemand = onDemand.orElse(null);
    this.carried = carried.orElse(null);
    this.turn = carried.map(Carried::turn).orElseGet(ReentrantLock::new);
    this.gate = gate;
    this.attempts = attempts;
    this.jobs = attempts.jobs();
    this.commit = commit;
    this.retry = retry;
    this.replaying =
        new ReplayingTransaction(
            server,
            attempts.transaction(),
            retry,
            attempts::forgetWhatWasRolledBack,
            attempts.contention());
    this.contention = attempts.contention();
    this.savepoints = new ReplayedSavepoints(server, this);
  }

  /** Takes the turn, and the connection to the server. */
  private void enter() {
    turn.lock();
    if (contention != null) {
      contention.enter();
    }
  }

  private void exit() {
    if (contention != null) {
      contention.exit();
    }
    turn.unlock();
  }

  PgConnection server() {
    return server;
  }

  /** Whether results have to arrive whole, because a cursor may not live as long. */
  boolean buffersResults() {
    return contention != null;
  }

  /** Whether the open transaction writes again what it had given up. */
  boolean isReapplying() {
    return contention != null && contention.savepoint().isReapplying();
  }

  VolatileDefaults volatileDefaults() {
    return attempts.volatileDefaults();
  }

  /** Which generated keys the driver itself asks an INSERT for. */
  GeneratedKeys hiddenKeys(Admitted sql) throws SQLException {
    if (contention == null
        || sql.parts().size() != 1
        || sql.first().rowCount() != Part.RowCount.VALUES
        || server.getTransactionState() == TransactionState.FAILED
        || server.isClosed()
        // pgjdbc joins no inserts that return something.
        || server.getQueryExecutor().isReWriteBatchedInsertsEnabled()) {
      return GeneratedKeys.NONE;
    }
    enter();
    try {
      return volatileDefaults().hidden(sql);
    } finally {
      exit();
    }
  }

  /** Whether pgjdbc quotes the names in the RETURNING clauses that it adds. */
  boolean quotesReturning() {
    return server.getQueryExecutor().getQuoteReturningIdentifiers();
  }

  ReplayedSavepoints savepoints() {
    return savepoints;
  }

  Admitted admit(String sql) {
    return gate.admit(sql);
  }

  /** Whether this connection, and not the server, refuses what Aurora DSQL refuses. */
  boolean enforcesRules() {
    return attempts.enforceRules();
  }

  /** Whether the connection has not outlived its time. */
  boolean isAlive() {
    return attempts.isAlive();
  }

  /** Aurora DSQL has none; pgjdbc makes them of what is bound as BLOB or CLOB. */
  void refuseLargeObjects() throws SQLException {
    if (enforcesRules()) {
      throw Refusals.unsupportedInterface(
          "large object", "Store the bytes in a bytea column, or the characters in a text column.");
    }
  }

  /** Makes a call of the application. */
  <T> T run(Operation<T> op) throws SQLException {
    enter();
    try {
      return make(op);
    } catch (SQLException e) {
      throw contention == null ? e : ConflictErrors.translated(e);
    } finally {
      exit();
    }
  }

  /**
   * Makes a call that may start jobs, or end the transaction that started some; they are waited for
   * once it is committed, which is never repeated.
   */
  <T> T run(Operation<T> op, boolean hasJobs) throws SQLException {
    enter();
    try {
      if (!hasJobs && jobs.isEmpty()) {
        return make(op);
      }
      return jobs.settled(op.rollsBack(), () -> make(op));
    } catch (SQLException e) {
      throw contention == null ? e : ConflictErrors.translated(e);
    } finally {
      exit();
    }
  }

  private <T> T make(Operation<T> op) throws SQLException {
    return carried == null
        ? replaying.run(op)
        : carried.noting(op, server, () -> replaying.run(op));
  }

  /** Reads on in a result whose rows arrive in portions. */
  boolean fetch(ServerCall<Boolean> next) throws SQLException {
    return run(new UnnotedCall<>(next));
  }

  /** Makes a call of a kind that a replay cannot make again. */
  <T> T runOnce(String reason, ServerCall<T> call) throws SQLException {
    ServerCall<T> once = contention == null ? call : () -> contention.once(call);
    return run(new UnrepeatableCall<>(reason, once));
  }

  /** Makes a setting of the session by a method of pgjdbc. */
  void set(String name, Setting setting) throws SQLException {
    run(new SettingCall(name, setting, server));
  }

  /** One attempt to execute a statement. */
  <T> T attempt(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    return attempts.execute(sql, statement, bytes, call);
  }

  /** One attempt to execute a batch. */
  <T> T attempt(Batch batch, ServerCall<T> call) throws SQLException {
    return attempts.execute(batch, call);
  }

  /** Whether a failed batch has left nothing behind. */
  boolean isAtomic(Batch batch) {
    return attempts.isAtomic(batch);
  }

  /** Whether a failed text has left nothing behind. */
  boolean isAtomic(Admitted sql) {
    return attempts.isAtomic(sql);
  }

  /** Has the server describe a statement. */
  <T> T describe(Admitted sql, ServerCall<T> call) throws SQLException {
    return run(
        new SeenApartCall<>(
            "it asked for the columns or parameters of a statement",
            () -> attempts.describe(sql, call)));
  }

  /** Asks the rules about a statement that something else executes. */
  void check(Admitted sql) throws SQLException {
    enter();
    try {
      attempts.check(sql);
    } finally {
      exit();
    }
  }

  /** Begins a COPY that the application drives by hand. */
  CopyIn copyIn(String reason, ServerCall<CopyIn> copy) throws SQLException {
    return copying(runOnce(reason, () -> attempts.copyIn(this, copy)));
  }

  /** Keeps a COPY that is driven by hand from losing its session. */
  <C extends CopyOperation> C copying(C begun) {
    return carried == null ? begun : carried.copying(begun);
  }

  /** Writes a row through an updatable result set. */
  void writeRow(RowWrite write) throws SQLException {
    runOnce(
        "it wrote a row through an updatable result set",
        () -> {
          attempts.writeRow(write);
          return true;
        });
  }

  void commit() throws SQLException {
    if (isRenewable() && !isAlive() && nothingIsOpen()) {
      server.commit(); // sends nothing, which is no use of a connection that has ended
      return;
    }
    run(new Commit(attempts, replaying), false);
  }

  private boolean nothingIsOpen() throws SQLException {
    return server.getTransactionState() == TransactionState.IDLE
        && !journal().replayDue()
        && !savepoints.areOpen();
  }

  void setAutoCommit(boolean autoCommit) throws SQLException {
    enter();
    try {
      if (autoCommit && !server.getAutoCommit()) {
        commit(); // JDBC: switching autocommit on commits the open transaction
      }
      server.setAutoCommit(autoCommit);
    } finally {
      exit();
    }
  }

  void rollback() throws SQLException {
    enter();
    try {
      rollBackOnServer();
    } finally {
      // In autocommit mode it is refused, and a transaction that a text began goes on.
      if (server.isClosed() || server.getTransactionState() == TransactionState.IDLE) {
        replaying.forget();
        attempts.forgetWhatWasRolledBack();
        if (carried != null) {
          carried.rolledBack(server);
        }
      }
      exit();
    }
  }

  private void rollBackOnServer() throws SQLException {
    Trace trace = commit.trace();
    if (trace == null) {
      server.rollback();
      return;
    }
    trace.end(
        SqlEvent.Kind.ROLLBACK,
        () -> {
          server.rollback();
          return true;
        });
  }

  /** Something that is done with the journal while no call runs. */
  @FunctionalInterface
  interface JournalWork<T> {
    T run(Journal journal) throws SQLException;
  }

  <T> T inTurn(JournalWork<T> work) throws SQLException {
    enter();
    try {
      return work.run(journal());
    } finally {
      exit();
    }
  }

  /** Whether savepoints are places in the journal. */
  boolean replaysSavepoints() {
    return replaying.replaysSavepoints();
  }

  /** Rolls back, and has the journal go back to a savepoint. */
  void backTo(Journal.Mark mark) throws SQLException {
    rollBackOnServer();
    attempts.forgetWhatWasRolledBack();
    replaying.backTo(mark);
    wentBack();
  }

  Faults faults() {
    return commit.faults();
  }

  /** What tests make happen to the database; null on a cluster. */
  @Nullable OnDemand onDemand() {
    return onDemand;
  }

  /** How jobs run; empty on a cluster. */
  Optional<Jobs> jobsOnDemand() {
    return jobs.onDemand();
  }

  /** The journal of the open transaction. */
  Journal journal() {
    return replaying.journal();
  }

  /** Why the open transaction cannot be replayed. */
  Optional<String> notReplayable() {
    return replaying.replaysTransactions()
        ? journal().blocked()
        : Optional.of("this connection does not have retry=transaction");
  }

  /** Fails the open transaction, so that nothing but its end is accepted. */
  void fail() throws SQLException {
    if (server.getTransactionState() == TransactionState.OPEN) {
      attempts.transaction().fail();
    }
  }

  GeneratedValues generatedValues() {
    return replaying.generated();
  }

  boolean hasRoomFor(long resultBytes) throws SQLException {
    return journal().hasRoomFor(resultBytes);
  }

  DigestedColumns digestedColumns() {
    return replaying.digest() == DigestMode.ROW ? DigestedColumns.ALL : DigestedColumns.READ;
  }

  void setDigest(DigestMode mode) throws SQLException {
    replaying.setDigest(mode);
  }

  /** The open transaction has done what cannot be done again. */
  void block(String reason) {
    if ((retries() || contention != null)
        && server.getTransactionState() != TransactionState.IDLE) {
      journal().block(reason);
    }
  }

  /** Somebody can use the connection behind the back of the journal from now on. */
  void blockForGood(String reason) {
    replaying.blockForGood(reason);
    leave("an interface behind the driver's back: " + reason);
  }

  /** Whether another session may take its place. */
  boolean isRenewable() {
    return carried != null;
  }

  /** Has the session that may take its place set up alike. */
  void keep(String name, Setting.Change change) {
    if (carried != null) {
      carried.keep(name, change);
    }
  }

  /** It has got something that no other session can be given. */
  void leave(String what) {
    if (carried != null) {
      carried.leave(what);
    }
  }

  /** A savepoint of PostgreSQL was gone back to. */
  void wentBack() {
    if (carried != null) {
      carried.unsettle();
    }
  }

  /** Whether anything is ever done again, by a retry or by giving up a lock. */
  boolean retries() {
    return contention != null || replaying.retries();
  }

  /** The longest stream that is read when it is bound. */
  int streamLimit() {
    return retries() ? retry.streamBytes() : 0;
  }

  /** Ends a wait for a retry, and the retry. */
  void cancelRetry() {
    replaying.pause().cancel();
  }

  /**
   * The connection is to be closed: ends a wait for a retry, and lets go of the journal, unless
   * another thread is in a call, which then fails and does.
   */
  void end() {
    replaying.pause().close();
    if (contention != null) {
      contention.closes();
    }
    if (turn.tryLock()) {
      try {
        replaying.forget();
      } finally {
        turn.unlock();
      }
    }
  }
}
