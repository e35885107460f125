package dev.dsqlkit.flyway;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.TransactionControl;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What Flyway takes for a transaction on one connection. While it is open the connection stays in
 * autocommit mode until somebody {@link #begin begins} a transaction in it, which is then Flyway's:
 * it ends with the boundary, or before the next DDL.
 */
final class Boundary {
  private final Source source;
  private int depth;
  private boolean begun;
  private boolean ddl;
  private boolean byHand;

  /** The connection, which may be another one after the first broke. */
  interface Source {
    Connection connection() throws SQLException;
  }

  Boundary(Source source) {
    this.source = source;
  }

  /** Whether Flyway believes that a transaction is open. */
  boolean isOpen() {
    return depth > 0;
  }

  void open() {
    depth++;
  }

  /** Ends the boundary; only the outermost one has done anything. */
  void close() {
    depth--;
  }

  /** Whether a transaction is open that Flyway will end. */
  boolean hasTransaction() throws SQLException {
    return begun || !source.connection().getAutoCommit();
  }

  /** Whether {@link #begin} has begun a transaction that has not ended, though it may be lost. */
  boolean hasBegun() {
    return begun;
  }

  /** Begins the transaction of this boundary, if it has none. */
  void begin() throws SQLException {
    if (!hasTransaction()) {
      source.connection().setAutoCommit(false);
      ddl = false;
      begun = true;
    }
  }

  /** Commits the transaction, if there is one; what comes commits itself. */
  void commit() throws SQLException {
    if (hasTransaction()) {
      source.connection().commit();
      source.connection().setAutoCommit(true);
      begun = false;
    }
  }

  /**
   * Rolls back the transaction, if there is one.
   *
   * @param first why; it stays the error that is thrown
   */
  void rollback(Exception first) {
    try {
      rollback();
    } catch (SQLException e) {
      first.addSuppressed(e);
    }
  }

  private void rollback() throws SQLException {
    Connection connection = source.connection();
    begun = false; // it is also over if the connection broke
    if (!connection.isClosed() && !connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Whether the transaction has changed the catalog, so that nothing else may come into it. */
  boolean hasDdl() {
    return ddl;
  }

  /** Whether a statement that failed can be executed again by itself. */
  boolean isRepeatable() throws SQLException {
    return !byHand && !hasTransaction();
  }

  /** Looks at what is about to be executed. */
  void note(String sql) {
    for (SqlStatement statement : SqlReader.read(sql)) {
      ddl |= Effect.of(statement) == Effect.DDL;
      statement.transactionControl().map(TransactionControl::action).ifPresent(this::note);
    }
  }

  private void note(TransactionControl.Action action) {
    switch (action) {
      case BEGIN, START -> byHand = true;
      case COMMIT, ROLLBACK, PREPARE -> byHand = false;
      default -> {}
    }
  }
}
