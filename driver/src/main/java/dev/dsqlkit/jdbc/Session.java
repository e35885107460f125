package dev.dsqlkit.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * What the objects of one connection share: each of their executions passes here, one at a time.
 * Several threads may use a connection, and what the rules need around a statement must not mix
 * with another's. {@code cancel}, {@code close} and {@code abort} do not wait.
 */
final class Session {
  private final PgConnection server;
  private final StatementGate gate;
  private final @Nullable TransactionGuard guard;
  private final PendingJobs jobs;
  private final ReentrantLock turn = new ReentrantLock();

  /** The last error that was not 25P02, hence the cause of a 25P02. */
  private @Nullable SQLException failure;

  /**
   * @param guard holds transactions to the rules; empty where the server does
   */
  Session(PgConnection server, StatementGate gate, Optional<TransactionGuard> guard) {
    this.server = server;
    this.gate = gate;
    this.guard = guard.orElse(null);
    this.jobs = new PendingJobs(server, gate);
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

  /**
   * Executes a statement.
   *
   * @param statement the server's statement that {@code call} uses
   * @param bytes estimated size of the parameters
   */
  <T> T run(Admitted sql, Statement statement, long bytes, ServerCall<T> call) throws SQLException {
    turn.lock();
    try {
      if (!sql.hasJobs() && jobs.isEmpty()) {
        return runGuarded(sql, statement, bytes, call);
      }
      return jobs.settled(sql.rollsBack(), () -> runWithJobs(sql, statement, bytes, call));
    } finally {
      turn.unlock();
    }
  }

  private <T> T runGuarded(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
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

  private <T> T runWithJobs(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    @Nullable String job = sql.awaitedJob();
    if (job != null) {
      jobs.waitFor(runGuarded(sql, statement, bytes, () -> PendingJobs.start(server, job)));
    }
    T result = job != null ? call.run() : runGuarded(sql, statement, bytes, call);
    jobs.startLater(sql.afterCommit());
    return result;
  }

  /** Has the server describe a statement. */
  <T> T describe(Admitted sql, ServerCall<T> call) throws SQLException {
    turn.lock();
    try {
      return guard == null ? call.run() : guard.describe(sql, call);
    } catch (SQLException e) {
      throw tidied(e);
    } finally {
      turn.unlock();
    }
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

  <T> T runBatch(Batch batch, ServerCall<T> call) throws SQLException {
    turn.lock();
    try {
      if (batch.isEmpty()) {
        return call.run();
      }
      if (!batch.hasJobs() && jobs.isEmpty()) {
        return runGuarded(batch, call);
      }
      return jobs.settled(batch.rollsBack(), () -> runWithJobs(batch, call));
    } finally {
      turn.unlock();
    }
  }

  private <T> T runGuarded(Batch batch, ServerCall<T> call) throws SQLException {
    try {
      return guard == null ? call.run() : guard.runBatch(batch, call);
    } catch (BatchUpdateException e) {
      failure = ServerErrors.asGiven(e, batch);
      throw failure;
    }
  }

  /**
   * A transaction has one DDL statement, so that the order in which entries run does not matter.
   */
  private <T> T runWithJobs(Batch batch, ServerCall<T> call) throws SQLException {
    T result =
        runGuarded(
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
    turn.lock();
    try {
      if (guard == null) {
        write.run();
      } else {
        guard.writeRow(write);
      }
    } catch (SQLException e) {
      throw tidied(e);
    } finally {
      turn.unlock();
    }
  }

  void commit() throws SQLException {
    turn.lock();
    try {
      if (jobs.isEmpty()) {
        commitGuarded();
      } else {
        jobs.settled(false, this::commitGuarded);
      }
    } finally {
      turn.unlock();
    }
  }

  private boolean commitGuarded() throws SQLException {
    if (guard == null) {
      server.commit();
      return true;
    }
    guard.beforeCommit();
    try {
      server.commit();
      guard.committed();
      return true;
    } finally {
      guard.forgetIfEnded();
    }
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
      jobs.forget();
      if (guard != null) {
        guard.forgetIfEnded();
      }
    } finally {
      turn.unlock();
    }
  }
}
