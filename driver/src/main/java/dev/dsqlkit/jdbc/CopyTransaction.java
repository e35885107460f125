package dev.dsqlkit.jdbc;

import java.sql.SQLException;

/**
 * The transaction around a COPY that is driven by hand, which begins in one call and ends later.
 */
final class CopyTransaction {
  private final TransactionGuard guard;
  private final ServerTransaction server;
  private boolean own;

  private CopyTransaction(TransactionGuard guard, ServerTransaction server) {
    this.guard = guard;
    this.server = server;
  }

  /** Begins one where the copy would commit by itself. */
  static CopyTransaction begin(TransactionGuard guard, ServerTransaction server)
      throws SQLException {
    CopyTransaction transaction = new CopyTransaction(guard, server);
    if (!server.isOpen()) {
      server.begin();
      transaction.own = true;
    }
    return transaction;
  }

  /**
   * Ends the copy and counts its rows.
   *
   * @throws SQLException 54000 if they are too many or too large; nothing of them is left then
   */
  long end(ServerCall<Long> endCopy) throws SQLException {
    boolean done = false;
    try {
      long rows = endCopy.run();
      guard.copied(rows);
      if (own) {
        guard.beforeCommit();
        server.commitOwn();
        own = false;
      }
      done = true;
      return rows;
    } finally {
      if (!done) {
        undo();
      }
      guard.forgetIfEnded();
    }
  }

  /** Rolls back the transaction that this has begun. */
  void undo() {
    if (own) {
      own = false;
      server.undo();
    }
  }
}
