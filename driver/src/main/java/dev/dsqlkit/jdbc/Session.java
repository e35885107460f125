package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.AutocommitBatch;
import dev.dsqlkit.config.RetryConfig;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.replay.Observation.DigestedColumns;
import dev.dsqlkit.retry.DigestMode;
import dev.dsqlkit.retry.DsqlCommitInDoubt;
import dev.dsqlkit.rules.Effect;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
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
  private final @Nullable TransactionGuard guard;
  private final ServerTransaction transaction;
  private final ServerCommit commit;
  private final RetryConfig retry;
  private final ReplayingTransaction replaying;
  private final PendingJobs jobs;
  private final @Nullable CommitWitnesses witnesses;
  private final ReentrantLock turn = new ReentrantLock();

  /** The last error that was not 25P02, hence the cause of a 25P02. */
  private @Nullable SQLException failure;

  /**
   * @param guard holds transactions to the rules; empty where the server does
   * @param witnesses finds out about lost answers to COMMIT; empty if that is not wanted
   */
  Session(
      PgConnection server,
      StatementGate gate,
      Optional<TransactionGuard> guard,
      ServerCommit commit,
      RetryConfig retry,
      Optional<CommitWitnesses> witnesses) {
    this.server = server;
    this.gate = gate;
    this.guard = guard.orElse(null);
    this.commit = commit;
    this.retry = retry;
    this.witnesses = witnesses.orElse(null);
    this.transaction = new ServerTransaction(server, commit);
    this.jobs = new PendingJobs(server, gate);
    this.replaying =
        new ReplayingTransaction(server, transaction, retry, this::forgetWhatWasRolledBack);
  }

  PgConnection server() {
    return server;
  }

  Admitted admit(String sql) {
    return gate.admit(sql);
  }

  /** Whether this connection, and not the server, refuses what Aurora DSQL refuses. */
  boolean enforcesRules() {
    return guard != null;
  }

  /** Aurora DSQL has none; pgjdbc makes them of what is bound as BLOB or CLOB. */
  void refuseLargeObjects() throws SQLException {
    if (enforcesRules()) {
      throw Refusals.unsupportedInterface(
          "large object", "Store the bytes in a bytea column, or the characters in a text column.");
    }
  }

  private void forgetWhatWasRolledBack() {
    jobs.forget();
    if (guard != null) {
      guard.forgetIfEnded();
    }
  }

  /** Makes a call of the application. */
  <T> T run(Operation<T> op) throws SQLException {
    turn.lock();
    try {
      return replaying.run(op);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Makes a call that may start jobs, or end the transaction that started some; they are waited for
   * once it is committed, which is never repeated.
   */
  <T> T run(Operation<T> op, boolean hasJobs) throws SQLException {
    turn.lock();
    try {
      if (!hasJobs && jobs.isEmpty()) {
        return replaying.run(op);
      }
      return jobs.settled(op.rollsBack(), () -> replaying.run(op));
    } finally {
      turn.unlock();
    }
  }

  /** Reads on in a result whose rows arrive in portions. */
  boolean fetch(ServerCall<Boolean> next) throws SQLException {
    return run(new UnnotedCall<>(next));
  }

  /** Makes a call of a kind that a replay cannot make again. */
  <T> T runOnce(String reason, ServerCall<T> call) throws SQLException {
    return run(new UnrepeatableCall<>(reason, call));
  }

  /** Makes a setting of the session by a method of pgjdbc. */
  void set(String name, RowWrite change) throws SQLException {
    run(new SettingCall(name, change));
  }

  /** One attempt to execute a statement. */
  <T> T attempt(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    ServerCall<T> sent =
        sql.commits() ? () -> commit.run(call) : () -> commit.runStatement(call, sql.readsOnly());
    return sql.hasJobs()
        ? attemptWithJobs(sql, statement, bytes, sent)
        : guarded(sql, statement, bytes, sent);
  }

  private <T> T guarded(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    try {
      return guard == null ? call.run() : guard.run(sql, statement, bytes, call);
    } catch (SQLException e) {
      throw tidied(e);
    }
  }

  /** Errors without traces of what the driver itself sent. */
  private SQLException tidied(SQLException e) {
    if (ServerErrors.sayTransactionFailed(e)) {
      return failure == null ? e : ServerErrors.causedBy(e, failure);
    }
    failure = ServerErrors.withoutSysContext(e);
    return failure;
  }

  private <T> T attemptWithJobs(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    @Nullable String job = sql.awaitedJob();
    if (job != null) {
      jobs.waitFor(guarded(sql, statement, bytes, () -> PendingJobs.start(server, job)));
    }
    T result = job != null ? call.run() : guarded(sql, statement, bytes, call);
    jobs.startLater(sql.afterCommit());
    return result;
  }

  /** Has the server describe a statement. */
  <T> T describe(Admitted sql, ServerCall<T> call) throws SQLException {
    return run(
        new UnnotedCall<>(
            () -> {
              try {
                return guard == null ? call.run() : guard.describe(sql, call);
              } catch (SQLException e) {
                throw tidied(e);
              }
            }));
  }

  /** Asks the rules about a statement that something else executes. */
  void check(Admitted sql) throws SQLException {
    turn.lock();
    try {
      if (guard != null) {
        guard.check(sql);
      }
    } catch (SQLException e) {
      throw tidied(e);
    } finally {
      turn.unlock();
    }
  }

  /** One attempt to execute a batch. */
  <T> T attempt(Batch batch, ServerCall<T> call) throws SQLException {
    if (batch.isEmpty()) {
      return call.run();
    }
    ServerCall<T> sent = () -> commit.runStatement(call, false);
    return batch.hasJobs() ? attemptWithJobs(batch, sent) : guarded(batch, sent);
  }

  private <T> T guarded(Batch batch, ServerCall<T> call) throws SQLException {
    try {
      if (guard != null) {
        return guard.runBatch(batch, call);
      }
      return needsOwnTransaction(batch) ? transaction.inOwn(call) : call.run();
    } catch (BatchUpdateException e) {
      failure = ServerErrors.asGiven(e, batch);
      throw failure;
    }
  }

  /** pgjdbc would commit a large batch in pieces. */
  private boolean needsOwnTransaction(Batch batch) {
    return retry.batch() == AutocommitBatch.ATOMIC
        && batch.entries().size() > 1
        && isIdleInAutocommit()
        && !batch.begins()
        && !batch.ends()
        && !batch.has(Effect.DDL);
  }

  /** Whether a failed batch has left nothing behind. */
  boolean isAtomic(Batch batch) {
    return batch.entries().size() == 1
        || guard != null
        || !isIdleInAutocommit()
        || needsOwnTransaction(batch);
  }

  private boolean isIdleInAutocommit() {
    try {
      return server.getTransactionState() == TransactionState.IDLE && server.getAutoCommit();
    } catch (SQLException e) {
      return false; // it is closed, and the batch will say so
    }
  }

  /**
   * A transaction has one DDL statement, so that the order in which entries run does not matter.
   */
  private <T> T attemptWithJobs(Batch batch, ServerCall<T> call) throws SQLException {
    T result =
        guarded(
            batch,
            () -> {
              for (Admitted entry : batch.entries()) {
                @Nullable String job = entry.awaitedJob();
                if (job != null) {
                  jobs.waitFor(PendingJobs.start(server, job));
                }
              }
              return call.run();
            });
    batch.entries().forEach(entry -> jobs.startLater(entry.afterCommit()));
    return result;
  }

  /** Writes a row through an updatable result set. */
  void writeRow(RowWrite write) throws SQLException {
    runOnce(
        "it wrote a row through an updatable result set",
        () -> {
          try {
            if (guard == null) {
              write.run();
            } else {
              guard.writeRow(write);
            }
            return true;
          } catch (SQLException e) {
            throw tidied(e);
          }
        });
  }

  void commit() throws SQLException {
    run(new Commit(this, replaying), false);
  }

  /**
   * One attempt to commit.
   *
   * @param witnessed whether the transaction is to leave a witness
   */
  boolean attemptCommit(boolean witnessed) throws SQLException {
    if (witnesses == null || !witnessed) {
      return commitGuarded();
    }
    UUID witness = CommitWitnesses.next();
    Admitted insert = gate.admit(CommitWitnesses.insert(witness));
    try (Statement statement = server.createStatement()) {
      attempt(insert, statement, 0, () -> statement.executeUpdate(insert.sent()));
    }
    try {
      return commitGuarded();
    } catch (DsqlCommitInDoubt e) {
      witnesses.requireCommitted(witness, e);
      return true;
    }
  }

  private boolean commitGuarded() throws SQLException {
    if (guard == null) {
      return committed();
    }
    guard.beforeCommit();
    try {
      committed();
      guard.committed();
      return true;
    } finally {
      guard.forgetIfEnded();
    }
  }

  /**
   * @throws SQLException 25P02 if the transaction had failed: pgjdbc would say nothing, though the
   *     server rolls it back
   */
  private boolean committed() throws SQLException {
    if (server.getTransactionState() == TransactionState.FAILED) {
      server.rollback();
      throw new SQLException(
          "A statement of the transaction had failed, so that COMMIT has rolled it back: nothing is"
              + " committed",
          "25P02",
          failure);
    }
    return commit.run(
        () -> {
          server.commit();
          return true;
        });
  }

  void setAutoCommit(boolean autoCommit) throws SQLException {
    turn.lock();
    try {
      if (autoCommit && !server.getAutoCommit()) {
        commit(); // JDBC: switching autocommit on commits the open transaction
      }
      server.setAutoCommit(autoCommit);
    } finally {
      turn.unlock();
    }
  }

  void rollback() throws SQLException {
    turn.lock();
    try {
      server.rollback();
      replaying.forget();
      forgetWhatWasRolledBack();
    } finally {
      turn.unlock();
    }
  }

  /** Something that is done with the journal while no call runs. */
  @FunctionalInterface
  interface JournalWork<T> {
    T run(Journal journal) throws SQLException;
  }

  <T> T inTurn(JournalWork<T> work) throws SQLException {
    turn.lock();
    try {
      return work.run(journal());
    } finally {
      turn.unlock();
    }
  }

  /** Whether savepoints are places in the journal. */
  boolean replaysSavepoints() {
    return replaying.replaysSavepoints();
  }

  /** Rolls back, and has the journal go back to a savepoint. */
  void backTo(Journal.Mark mark) throws SQLException {
    server.rollback();
    forgetWhatWasRolledBack();
    replaying.backTo(mark);
  }

  Faults faults() {
    return commit.faults();
  }

  /** The journal of the open transaction. */
  Journal journal() {
    return replaying.journal();
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

  void setDigest(DigestMode mode) {
    replaying.setDigest(mode);
  }

  /** The open transaction has done what cannot be done again. */
  void block(String reason) {
    if (retries() && server.getTransactionState() != TransactionState.IDLE) {
      journal().block(reason);
    }
  }

  /** Somebody can use the connection behind the back of the journal from now on. */
  void blockForGood(String reason) {
    replaying.blockForGood(reason);
  }

  /** Whether anything is ever retried. */
  boolean retries() {
    return replaying.retries();
  }

  /** The longest stream that is read when it is bound. */
  int streamLimit() {
    return retries() ? retry.streamBytes() : 0;
  }

  /** Ends a wait for a retry, and the retry. */
  void cancelRetry() {
    replaying.pause().cancel();
  }

  /** Ends a wait for a retry, because the connection is to be closed. */
  void end() {
    replaying.pause().close();
  }
}
