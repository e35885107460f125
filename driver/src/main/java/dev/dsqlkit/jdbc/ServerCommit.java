package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.retry.DsqlCommitInDoubt;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.ServerErrorMessage;

/**
 * Whatever commits: COMMIT, and a write in autocommit mode. Tells an error after which nothing is
 * committed from one after which nobody knows.
 */
final class ServerCommit {
  /** pgjdbc found the connection closed and sent nothing. */
  private static final String CLOSED_BEFORE = "08003";

  private final PgConnection server;
  private final Faults faults;
  private final @Nullable DatabaseFaults databaseFaults;
  private final @Nullable Trace trace;
  private final OpenWrites writes = new OpenWrites();

  /**
   * @param databaseFaults those of all connections to the database; empty on a cluster
   * @param trace tells a test what is sent; empty if no test wants to know
   */
  ServerCommit(
      PgConnection server,
      Faults faults,
      Optional<DatabaseFaults> databaseFaults,
      Optional<Trace> trace) {
    this.server = server;
    this.faults = faults;
    this.databaseFaults = databaseFaults.orElse(null);
    this.trace = trace.orElse(null);
  }

  Faults faults() {
    return faults;
  }

  /** Null if no test wants to know what is sent. */
  @Nullable Trace trace() {
    return trace;
  }

  /** The transaction was rolled back. */
  void forget() {
    writes.clear();
  }

  /** A COMMIT. */
  <T> T run(ServerCall<T> commit) throws SQLException {
    try {
      @Nullable Fault fault = nextCommit();
      return fault == null ? commit.run() : Faults.strikeCommit(fault, server, commit::run);
    } catch (SQLException e) {
      throw judged(ServerErrors.withoutSysContext(e), "COMMIT");
    } finally {
      writes.clear();
    }
  }

  private @Nullable Fault nextCommit() {
    @Nullable Fault own = faults.nextCommit();
    if (databaseFaults == null || writes.isEmpty()) {
      return own;
    }
    @Nullable Fault shared = databaseFaults.nextCommit(writes::targets);
    return own != null ? own : shared;
  }

  /**
   * A statement or batch, which commits by itself if no transaction is open.
   *
   * @param texts what is executed
   * @param ends whether it is a text or a batch with a COMMIT or ROLLBACK in it
   */
  <T> T runStatement(List<Admitted> texts, ServerCall<T> call, boolean ends, boolean readsOnly)
      throws SQLException {
    boolean commits =
        ends
            || (!readsOnly
                && server.getAutoCommit()
                && server.getTransactionState() == TransactionState.IDLE);
    try {
      @Nullable Fault fault = nextExecution(texts);
      return fault == null ? call.run() : Faults.strike(fault, server, call::run);
    } catch (SQLException e) {
      throw commits ? judged(e, ends ? "COMMIT" : "a statement in autocommit mode") : e;
    } finally {
      if (ends) {
        writes.clear();
      }
    }
  }

  private @Nullable Fault nextExecution(List<Admitted> texts) throws SQLException {
    @Nullable Fault own = faults.nextExecution();
    if (databaseFaults == null) {
      return own;
    }
    boolean idle = server.getTransactionState() == TransactionState.IDLE;
    if (idle) {
      writes.clear();
    }
    writes.add(texts);
    @Nullable Fault execution = databaseFaults.nextExecution(() -> OpenWrites.targets(texts));
    @Nullable Fault commit =
        OpenWrites.commit(texts, idle && server.getAutoCommit())
            ? databaseFaults.nextCommit(() -> OpenWrites.targets(texts))
            : null;
    if (own != null) {
      return own;
    }
    return execution != null ? execution : commit;
  }

  private static SQLException judged(SQLException e, String what) {
    return isInDoubt(e) ? new DsqlCommitInDoubt(what, ServerErrors.text(e), e) : e;
  }

  /** Only a plain ERROR of the server says that the transaction was rolled back. */
  private static boolean isInDoubt(SQLException e) {
    @Nullable ServerErrorMessage error = ServerErrors.sent(e);
    String state = String.valueOf(e.getSQLState());
    if (error == null) {
      return state.startsWith("08") && !state.equals(CLOSED_BEFORE);
    }
    String sent = String.valueOf(error.getSQLState());
    return sent.startsWith("XX") || sent.startsWith("57P") || !"ERROR".equals(severity(error));
  }

  private static String severity(ServerErrorMessage error) {
    return String.valueOf(error.getSeverity());
  }
}
