package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.AutocommitBatch;
import dev.dsqlkit.conflict.Contenders;
import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.slot.SqlEvent;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * Single attempts of what a connection is asked to do, by the application or by a replay: each
 * passes the rules, starts or waits for its jobs, and tells what it left in doubt.
 */
final class Attempts {
  private final PgConnection server;
  private final @Nullable TransactionGuard guard;
  private final ServerCommit commit;
  private final ServerTransaction transaction;
  private final AutocommitBatch autocommitBatch;
  private final @Nullable Contention contention;
  private final @Nullable SchemaConflicts schemaConflicts;
  private final VolatileDefaults volatileDefaults;
  private final PendingJobs jobs;
  private final @Nullable Trace trace;
  private final LastFailure failure = new LastFailure();
  private final CommitAttempts commits;

  /**
   * @param guard holds transactions to the rules; empty where the server does
   * @param jobs what is due when jobs are committed
   * @param witnesses finds out about lost answers to COMMIT; empty if that is not wanted
   * @param contenders those that it may conflict with; empty where the server decides
   * @param schemaConflicts what DDL of the others does to it; empty where the server decides
   * @param catalogVersion of the database
   */
  Attempts(
      PgConnection server,
      StatementGate gate,
      PendingJobs jobs,
      Optional<TransactionGuard> guard,
      ServerCommit commit,
      AutocommitBatch autocommitBatch,
      Optional<CommitWitnesses> witnesses,
      Optional<Contenders> contenders,
      Optional<SchemaConflicts> schemaConflicts,
      CatalogVersion catalogVersion) {
    this.server = server;
    this.guard = guard.orElse(null);
    this.commit = commit;
    this.trace = commit.trace();
    if (trace != null && this.guard != null) {
      trace.countBy(this.guard::rowsEver);
    }
    this.transaction = new ServerTransaction(server, commit);
    this.autocommitBatch = autocommitBatch;
    this.schemaConflicts = schemaConflicts.orElse(null);
    this.contention =
        contenders
            .map(
                others ->
                    new Contention(
                        server,
                        transaction,
                        others,
                        () -> schemaConflicts.ifPresent(SchemaConflicts::tell)))
            .orElse(null);
    this.volatileDefaults = new VolatileDefaults(server, catalogVersion);
    this.jobs = jobs;
    this.commits =
        new CommitAttempts(
            this,
            server,
            gate,
            commit,
            failure,
            this.guard,
            witnesses.orElse(null),
            contention,
            this.schemaConflicts);
  }

  ServerTransaction transaction() {
    return transaction;
  }

  @Nullable Contention contention() {
    return contention;
  }

  VolatileDefaults volatileDefaults() {
    return volatileDefaults;
  }

  PendingJobs jobs() {
    return jobs;
  }

  /** Whether this connection, and not the server, refuses what Aurora DSQL refuses. */
  boolean enforceRules() {
    return guard != null;
  }

  /** Whether the connection has not outlived its time. */
  boolean isAlive() {
    return guard == null || guard.isAlive();
  }

  void forgetWhatWasRolledBack() {
    failure.forget();
    jobs.forget();
    commit.forget();
    if (schemaConflicts != null) {
      schemaConflicts.forget();
    }
    if (contention != null) {
      contention.forget();
    }
    if (guard != null) {
      guard.forgetIfEnded();
    }
  }

  /** Executes a statement. */
  <T> T execute(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    if (contention != null && contention.savepoint().isReapplying()) {
      T result = call.run();
      contention.savepoint().reapplied(sql.footprint(), statement);
      return result;
    }
    return trace == null
        ? unwatched(sql, statement, bytes, call)
        : trace.execution(
            SqlEvent.Kind.STATEMENT, List.of(sql), () -> unwatched(sql, statement, bytes, call));
  }

  private <T> T unwatched(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    if (schemaConflicts == null) {
      return contended(sql, statement, bytes, call);
    }
    refuse(schemaConflicts.before(sql));
    T result = contended(sql, statement, bytes, call);
    schemaConflicts.after(sql);
    return result;
  }

  private <T> T contended(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    if (contention == null) {
      return executed(sql, statement, bytes, call);
    }
    if (!sql.footprint().touches() && contention.isOutside()) {
      try {
        return executed(sql, statement, bytes, call);
      } catch (SQLException e) {
        if (!ConflictErrors.waits(e)) {
          throw e; // else DDL keeps it waiting
        }
      }
    }
    if (!sql.rollsBack()) {
      goOn();
    }
    if (sql.ends() && !sql.rollsBack() && !(sql.isScript() && sql.first().step().ends())) {
      contention.beforeCommit();
    }
    Footprint footprint = sql.footprint();
    try {
      T result =
          contention.run(
              new ContendedCall<>(
                  footprint,
                  List.of(sql.sent()),
                  statement,
                  takeBack(sql.hasJobs()),
                  !sql.isScript() || (!sql.begins() && !sql.ends() && isAtomic(sql)),
                  () -> executed(sql, statement, bytes, () -> contention.sent(footprint, call)),
                  this::mayCommit));
      if (sql.ends()) {
        contention.forget(); // AND CHAIN has begun another
        failure.forget();
      }
      return result;
    } catch (SQLException e) {
      throw failure.remembered(sql.commits() ? contention.notCommitted(e) : e);
    }
  }

  private void refuse(Optional<SQLException> refusal) throws SQLException {
    if (refusal.isPresent()) {
      throw failure.remembered(refusal.get());
    }
  }

  private void goOn() throws SQLException {
    try {
      if (contention != null) {
        contention.before();
      }
    } catch (SQLException e) {
      throw failure.remembered(e);
    }
  }

  private boolean mayCommit() throws SQLException {
    if (guard != null) {
      guard.beforeCommit();
    }
    return true;
  }

  /** A transaction starts jobs by one statement at most. */
  private Runnable takeBack(boolean hasJobs) {
    Runnable uncount = guard == null ? () -> {} : guard.takeBack();
    if (!hasJobs) {
      return uncount;
    }
    return () -> {
      uncount.run();
      jobs.forget();
    };
  }

  private <T> T executed(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    ServerCall<T> sent =
        sql.commits()
            ? () -> commit.run(call)
            : () -> commit.runStatement(List.of(sql), call, sql.ends(), sql.replay().readsOnly());
    return sql.hasJobs()
        ? executeWithJobs(sql, statement, bytes, sent)
        : guarded(sql, statement, bytes, sent);
  }

  private <T> T guarded(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    try {
      return guard == null ? call.run() : guard.run(sql, statement, bytes, call);
    } catch (SQLException e) {
      throw failure.tidied(e);
    }
  }

  private <T> T executeWithJobs(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    @Nullable String job = sql.awaitedJob();
    if (job != null) {
      jobs.waitFor(guarded(sql, statement, bytes, () -> jobs.submitting(() -> startJob(sql, job))));
    }
    T result =
        job != null ? call.run() : guarded(sql, statement, bytes, () -> jobs.submitting(call));
    jobs.startLater(sql.afterCommit());
    return result;
  }

  private String startJob(Admitted sql, String job) throws SQLException {
    return commit.runStatement(List.of(sql), () -> PendingJobs.start(server, job), false, false);
  }

  /** Has the server describe a statement. */
  <T> T describe(Admitted sql, ServerCall<T> call) throws SQLException {
    try {
      return guard == null ? call.run() : guard.describe(sql, call);
    } catch (SQLException e) {
      throw failure.tidied(e);
    }
  }

  /** Asks the rules about a statement that something else executes. */
  void check(Admitted sql) throws SQLException {
    try {
      if (guard != null) {
        guard.check(sql);
      }
    } catch (SQLException e) {
      throw failure.tidied(e);
    }
  }

  /** Executes a batch. */
  <T> T execute(Batch batch, ServerCall<T> call) throws SQLException {
    if (batch.isEmpty()) {
      return call.run();
    }
    if (contention != null && contention.savepoint().isReapplying()) {
      return call.run();
    }
    return trace == null
        ? unwatched(batch, call)
        : trace.execution(SqlEvent.Kind.BATCH, batch.entries(), () -> unwatched(batch, call));
  }

  private <T> T unwatched(Batch batch, ServerCall<T> call) throws SQLException {
    if (schemaConflicts == null) {
      return contended(batch, call);
    }
    refuse(schemaConflicts.before(batch));
    T result = contended(batch, call);
    schemaConflicts.after(batch);
    return result;
  }

  private <T> T contended(Batch batch, ServerCall<T> call) throws SQLException {
    if (contention == null) {
      return executed(batch, call);
    }
    contention.before();
    if (batch.ends() && !batch.rollsBack()) {
      contention.beforeCommit();
    }
    Footprint footprint =
        Footprint.of(batch.judged().stream().map(Admitted::footprint).distinct().toList());
    return contention.run(
        new ContendedCall<>(
            footprint,
            batch.judged().stream().map(Admitted::sent).distinct().toList(),
            null,
            takeBack(batch.hasJobs()),
            !batch.begins() && !batch.ends() && isAtomic(batch),
            () -> executed(batch, () -> contention.sent(footprint, call)),
            this::mayCommit));
  }

  private <T> T executed(Batch batch, ServerCall<T> call) throws SQLException {
    ServerCall<T> sent = () -> commit.runStatement(batch.judged(), call, batch.ends(), false);
    return batch.hasJobs() ? executeWithJobs(batch, sent) : guarded(batch, sent);
  }

  private <T> T guarded(Batch batch, ServerCall<T> call) throws SQLException {
    try {
      if (guard != null) {
        return guard.runBatch(batch, call);
      }
      return needsOwnTransaction(batch) ? transaction.inOwn(call) : call.run();
    } catch (BatchUpdateException e) {
      throw failure.remembered(ServerErrors.asGiven(e, batch));
    }
  }

  /** pgjdbc would commit a large batch in pieces. */
  private boolean needsOwnTransaction(Batch batch) {
    return autocommitBatch == AutocommitBatch.ATOMIC
        && batch.entries().size() > 1
        && isIdleInAutocommit()
        && !batch.begins()
        && !batch.ends()
        && !batch.has(Effect.DDL);
  }

  /** Whether a failed batch has left nothing behind. */
  boolean isAtomic(Batch batch) {
    boolean single = batch.entries().size() == 1 && !batch.entries().get(0).isScript();
    return single
        || !isIdleInAutocommit()
        || (guard == null ? needsOwnTransaction(batch) : batch.has(Effect.DML));
  }

  /**
   * Whether a failed text has left nothing behind. In autocommit mode pgjdbc may end the implicit
   * transaction of one that has several statements in the middle of it.
   */
  boolean isAtomic(Admitted sql) {
    return !sql.isScript()
        || sql.replay().readsOnly()
        || !isIdleInAutocommit()
        || (guard != null && sql.has(Effect.DML));
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
  private <T> T executeWithJobs(Batch batch, ServerCall<T> call) throws SQLException {
    T result =
        guarded(
            batch,
            () -> {
              for (Admitted entry : batch.entries()) {
                @Nullable String job = entry.awaitedJob();
                if (job != null) {
                  jobs.waitFor(jobs.submitting(() -> startJob(entry, job)));
                }
              }
              return jobs.submitting(call);
            });
    batch.entries().forEach(entry -> jobs.startLater(entry.afterCommit()));
    return result;
  }

  /** Begins a COPY that the application drives by hand. */
  CopyIn copyIn(Session session, ServerCall<CopyIn> copy) throws SQLException {
    if (guard == null) {
      return copy.run();
    }
    CopyTransaction around = CopyTransaction.begin(guard, transaction);
    boolean begun = false;
    try {
      CopyIn server = copy.run();
      begun = true;
      return new GuardedCopyIn(server, session, around);
    } finally {
      if (!begun) {
        around.undo();
      }
    }
  }

  /** Writes a row through an updatable result set. */
  void writeRow(RowWrite write) throws SQLException {
    try {
      if (guard == null) {
        write.run();
      } else {
        guard.writeRow(write);
      }
    } catch (SQLException e) {
      throw failure.tidied(e);
    }
  }

  /**
   * Commits.
   *
   * @param witnessed whether the transaction is to leave a witness
   */
  boolean commit(boolean witnessed) throws SQLException {
    return trace == null
        ? commits.commit(witnessed)
        : trace.end(SqlEvent.Kind.COMMIT, () -> commits.commit(witnessed));
  }
}
