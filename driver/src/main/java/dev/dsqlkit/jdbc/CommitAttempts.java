package dev.dsqlkit.jdbc;

import dev.dsqlkit.retry.DsqlCommitInDoubt;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** Single attempts to commit by the method of a connection. */
final class CommitAttempts {
  private final Attempts attempts;
  private final PgConnection server;
  private final StatementGate gate;
  private final ServerCommit commit;
  private final LastFailure failure;
  private final @Nullable TransactionGuard guard;
  private final @Nullable CommitWitnesses witnesses;
  private final @Nullable Contention contention;
  private final @Nullable SchemaConflicts schemaConflicts;

  CommitAttempts(
      Attempts attempts,
      PgConnection server,
      StatementGate gate,
      ServerCommit commit,
      LastFailure failure,
      @Nullable TransactionGuard guard,
      @Nullable CommitWitnesses witnesses,
      @Nullable Contention contention,
      @Nullable SchemaConflicts schemaConflicts) {
    this.attempts = attempts;
    this.server = server;
    this.gate = gate;
    this.commit = commit;
    this.failure = failure;
    this.guard = guard;
    this.witnesses = witnesses;
    this.contention = contention;
    this.schemaConflicts = schemaConflicts;
  }

  /**
   * Commits.
   *
   * @param witnessed whether the transaction is to leave a witness
   */
  boolean commit(boolean witnessed) throws SQLException {
    if (schemaConflicts == null) {
      return contended(witnessed);
    }
    Optional<SQLException> refusal = schemaConflicts.beforeCommit();
    if (refusal.isPresent()) {
      throw failure.remembered(refusal.get());
    }
    boolean committed = contended(witnessed);
    schemaConflicts.committed();
    return committed;
  }

  private boolean contended(boolean witnessed) throws SQLException {
    if (contention == null) {
      return witnessed(witnessed);
    }
    contention.beforeCommit();
    try {
      return witnessed(witnessed);
    } catch (SQLException e) {
      throw contention.notCommitted(e);
    }
  }

  private boolean witnessed(boolean wanted) throws SQLException {
    if (witnesses == null || !wanted) {
      return guarded();
    }
    UUID witness = CommitWitnesses.next();
    leaveWitness(gate.admit(CommitWitnesses.insert(witness)));
    try {
      return guarded();
    } catch (DsqlCommitInDoubt e) {
      witnesses.requireCommitted(witness, e);
      return true;
    }
  }

  /** If it cannot be left the commit has failed, and so ends the transaction. */
  private void leaveWitness(Admitted insert) throws SQLException {
    try (Statement statement = server.createStatement()) {
      attempts.execute(insert, statement, 0, () -> statement.executeUpdate(insert.sent()));
    } catch (SQLException e) {
      if (ServerErrors.failure(e).isEmpty() && !server.isClosed()) {
        server.rollback();
      }
      throw e;
    }
  }

  private boolean guarded() throws SQLException {
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
          failure.error());
    }
    failure.forget();
    return commit.run(
        () -> {
          server.commit();
          return true;
        });
  }
}
