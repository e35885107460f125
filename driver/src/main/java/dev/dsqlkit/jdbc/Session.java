package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    if (!sql.hasJobs() && jobs.isEmpty()) {
      return runGuarded(sql, statement, bytes, call);
    }
    return jobs.settled(sql.rollsBack(), () -> runWithJobs(sql, statement, bytes, call));
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
    return result;
  }

  /** Has the server describe a statement. */
  <T> T describe(Admitted sql, ServerCall<T> call) throws SQLException {
    try {
      return guard == null ? call.run() : guard.describe(sql, call);
    } catch (SQLException e) {
      throw ServerErrors.withoutSysContext(e);
    }
  }

  /** Asks the rules about a statement that something else executes. */
  void check(Admitted sql) throws SQLException {
    if (guard != null) {
      guard.check(sql);
    }
  }

  <T> T runBatch(Batch batch, Statement statement, ServerCall<T> call) throws SQLException {
    if (batch.isEmpty()) {
      return call.run();
    }
    if (!batch.hasJobs() && jobs.isEmpty()) {
      return runGuarded(batch, statement, call);
    }
    return jobs.settled(batch.rollsBack(), () -> runWithJobs(batch, statement, call));
  }

  private <T> T runGuarded(Batch batch, Statement statement, ServerCall<T> call)
      throws SQLException {
    return guard == null ? call.run() : guard.runBatch(batch, statement, call);
  }

  /**
   * A transaction has one DDL statement, so that the order in which entries run does not matter.
   */
  private <T> T runWithJobs(Batch batch, Statement statement, ServerCall<T> call)
      throws SQLException {
    T result =
        runGuarded(
            batch,
            statement,
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
    if (guard == null) {
      write.run();
    } else {
      guard.writeRow(write);
    }
  }

  void commit() throws SQLException {
    if (jobs.isEmpty()) {
      commitGuarded();
    } else {
      jobs.settled(false, this::commitGuarded);
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

  void rollback() throws SQLException {
    server.rollback();
    jobs.forget();
    if (guard != null) {
      guard.forgetIfEnded();
    }
  }
}
