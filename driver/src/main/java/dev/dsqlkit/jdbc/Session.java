package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** What the objects of one connection share: each of their executions passes here. */
final class Session {
  private final PgConnection server;
  private final StatementGate gate;
  private final @Nullable TransactionGuard guard;
  private final PendingJobs jobs;

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
    if (sql.hasJobs()) {
      return runWithJobs(sql, statement, bytes, call);
    }
    return runGuarded(sql, statement, bytes, call);
  }

  private <T> T runGuarded(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    try {
      return guard == null ? call.run() : guard.run(sql, statement, bytes, call);
    } catch (SQLException e) {
      throw ServerErrors.withoutSysContext(e);
    }
  }

  private <T> T runWithJobs(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    @Nullable String job = sql.awaitedJob();
    if (job != null) {
      jobs.waitFor(runGuarded(sql, statement, bytes, () -> PendingJobs.start(server, job)));
    }
    T result = job != null ? call.run() : runGuarded(sql, statement, bytes, call);
    jobs.startLater(sql.afterCommit());
    if (server.getTransactionState() == TransactionState.IDLE) {
      jobs.finish();
    }
    return result;
  }

  /** Asks the rules about a statement that something else executes. */
  void check(Admitted sql) throws SQLException {
    if (guard != null) {
      guard.check(sql);
    }
  }

  <T> T runBatch(Batch batch, Statement statement, ServerCall<T> call) throws SQLException {
    return guard == null || batch.isEmpty() ? call.run() : guard.runBatch(batch, statement, call);
  }

  /** Writes a row through an updatable result set. */
  void writeRow(RowWrite write) throws SQLException {
    if (guard == null) {
      write.run();
    } else {
      guard.writeRow(write);
    }
  }

  void commit() throws SQLException {
    if (guard != null) {
      guard.beforeCommit();
    }
    server.commit();
    if (guard != null) {
      guard.committed();
    }
    if (!jobs.isEmpty()) {
      finishJobs();
    }
  }

  void rollback() throws SQLException {
    jobs.forget();
    server.rollback();
  }

  private void finishJobs() throws SQLException {
    server.setAutoCommit(true);
    try {
      jobs.finish();
    } finally {
      server.setAutoCommit(false);
    }
  }
}
