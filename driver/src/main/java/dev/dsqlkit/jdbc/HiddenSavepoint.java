package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.replay.Reapplication;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.jdbc.PgConnection;

/**
 * The savepoint before the first write of a transaction, to which the transaction goes back to let
 * go of its locks, and from which it writes again what the journal has of it.
 */
final class HiddenSavepoint {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.conflicts");

  private final PgConnection server;
  private final ServerTransaction transaction;
  private final LockedPlaces locked;
  private Journal journal = new Journal(0);
  private volatile WritePhase phase = WritePhase.CLEAN;
  private boolean reapplying;

  /** The first entry of the journal behind the savepoint. */
  private int from;

  HiddenSavepoint(PgConnection server, ServerTransaction transaction) {
    this.server = server;
    this.transaction = transaction;
    this.locked = new LockedPlaces(server);
  }

  void use(Journal log) {
    journal = log;
  }

  WritePhase phase() {
    return phase;
  }

  boolean is(WritePhase wanted) {
    return phase == wanted;
  }

  void become(WritePhase next) {
    phase = next;
  }

  LockedPlaces locked() {
    return locked;
  }

  /** Whether the driver itself executes something again, past the rules. */
  boolean isReapplying() {
    return reapplying;
  }

  /** The transaction is over. */
  void forget() {
    phase = WritePhase.CLEAN;
    locked.clear();
  }

  /** Makes the first call that writes, with the savepoint in its round trip. */
  <T> T setBefore(ServerCall<T> call) throws SQLException {
    server.setAutosave(AutoSave.ALWAYS);
    try {
      T result = call.run();
      isSet();
      return result;
    } catch (SQLException e) {
      server.setAutosave(AutoSave.NEVER);
      // pgjdbc has gone back to the savepoint.
      if (!server.isClosed() && server.getTransactionState() == TransactionState.OPEN) {
        isSet();
        if (ServerErrors.sent(e) != null && !ConflictErrors.mayBeOthers(e)) {
          transaction.fail();
        }
      }
      throw e;
    } finally {
      server.setAutosave(AutoSave.NEVER);
    }
  }

  private void isSet() {
    from = journal.executed();
    phase = WritePhase.APPLIED;
  }

  /** Whether what was written can be given up, because it can be written again. */
  boolean canGoBack() throws SQLException {
    return !server.isClosed()
        && (phase == WritePhase.APPLIED || phase == WritePhase.YIELDED)
        && !journal.isBlocked();
  }

  void goBack() throws SQLException {
    transaction.execute("ROLLBACK TO SAVEPOINT PGJDBC_AUTOSAVE");
    phase = WritePhase.YIELDED;
  }

  /**
   * Writes again what was written, in the same snapshot.
   *
   * @throws Doomed if that is not possible, or gives something else
   */
  void reapply() throws SQLException {
    if (journal.isBlocked()) {
      throw new Doomed(); // what it had written is not in it any more
    }
    Optional<String> difference;
    locked.clear();
    reapplying = true;
    try {
      difference = new Reapplication(journal, from, false).run();
    } catch (SQLException e) {
      throw ConflictErrors.waits(e) ? e : new Doomed(e);
    } finally {
      reapplying = false;
    }
    if (difference.isPresent()) {
      LOG.log(System.Logger.Level.DEBUG, "A transaction is doomed: {0}", difference.get());
      throw new Doomed();
    }
    phase = WritePhase.APPLIED;
  }

  /** Rows that the transaction had written before it locked them have other places now. */
  void reapplied(Footprint footprint, Statement statement) throws SQLException {
    if (locked.canAsk(footprint)) {
      locked.ask(footprint, statement);
    }
  }
}
