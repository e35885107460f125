package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * The savepoints of one connection. Aurora DSQL has none, so going back to one rolls the
 * transaction back and replays what was before it.
 */
final class ReplayedSavepoints {
  private final PgConnection server;
  private final Session session;
  private final List<ReplayedSavepoint> open = new ArrayList<>();
  private int lastId;

  ReplayedSavepoints(PgConnection server, Session session) {
    this.server = server;
    this.session = session;
  }

  /** Whether one was set that its transaction can go back to. */
  boolean areOpen() {
    forgetEnded(session.journal());
    return !open.isEmpty();
  }

  /** Whether there are any, ours or those of a PostgreSQL without rules. */
  boolean areSupported(boolean dsql) throws SQLException {
    return session.replaysSavepoints() || (!dsql && server.getMetaData().supportsSavepoints());
  }

  /**
   * @param name null for one without a name
   * @param dsql whether there are no others than ours
   */
  Savepoint set(@Nullable String name, boolean dsql) throws SQLException {
    if (!session.replaysSavepoints()) {
      return setOnServer(name, dsql);
    }
    if (server.getAutoCommit()) {
      throw new SQLException("A savepoint needs a transaction: switch autocommit off", "25P01");
    }
    return session.inTurn(
        journal -> {
          requireNotFailed();
          Optional<String> blocked = journal.blocked();
          if (blocked.isPresent()) {
            throw new SQLFeatureNotSupportedException(
                "There can be no savepoint here, because the transaction cannot be replayed: "
                    + blocked.get(),
                "0A000");
          }
          forgetEnded(journal);
          lastId++;
          ReplayedSavepoint savepoint = new ReplayedSavepoint(lastId, name, journal.mark());
          open.add(savepoint);
          return savepoint;
        });
  }

  private Savepoint setOnServer(@Nullable String name, boolean dsql) throws SQLException {
    if (dsql) {
      throw new SQLFeatureNotSupportedException(
          "Aurora DSQL has no savepoints; savepoints=replay, with retry=transaction, makes them of"
              + " replays",
          "0A000");
    }
    return name == null ? server.setSavepoint() : server.setSavepoint(name);
  }

  void rollBackTo(Savepoint savepoint) throws SQLException {
    if (!(savepoint instanceof ReplayedSavepoint ours)) {
      server.rollback(savepoint);
      session.wentBack();
      return;
    }
    session.inTurn(
        journal -> {
          requireOpen(ours, journal);
          open.removeIf(other -> other.id() > ours.id());
          session.backTo(ours.mark());
          return true;
        });
  }

  void release(Savepoint savepoint) throws SQLException {
    if (!(savepoint instanceof ReplayedSavepoint ours)) {
      server.releaseSavepoint(savepoint);
      return;
    }
    session.inTurn(
        journal -> {
          requireNotFailed();
          requireOpen(ours, journal);
          ours.release();
          open.removeIf(other -> other.id() >= ours.id());
          return true;
        });
  }

  /** A transaction that has failed takes nothing but a rollback, as on PostgreSQL. */
  private void requireNotFailed() throws SQLException {
    if (server.getTransactionState() == TransactionState.FAILED) {
      throw new SQLException(
          "current transaction is aborted, commands ignored until end of transaction block",
          "25P02");
    }
  }

  private void requireOpen(ReplayedSavepoint savepoint, Journal journal) throws SQLException {
    if (journal.blocked().isPresent()) {
      session.fail(); // as after any ROLLBACK TO that fails: what it was to undo is not committed
      throw new SQLException(
          "The transaction cannot go back to a savepoint any more, because it cannot be replayed: "
              + journal.blocked().get()
              + ". Roll all of it back.",
          "3B001");
    }
    if (savepoint.isReleased() || !open.contains(savepoint) || !journal.has(savepoint.mark())) {
      throw new SQLException("The savepoint does not exist any more: " + savepoint, "3B001");
    }
  }

  private void forgetEnded(Journal journal) {
    open.removeIf(savepoint -> !journal.has(savepoint.mark()));
  }
}
