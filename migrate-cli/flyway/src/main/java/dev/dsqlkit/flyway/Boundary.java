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
  private final Connection connection;
  private int depth;
  private boolean ddl;
  private boolean byHand;

  Boundary(Connection connection) {
    this.connection = connection;
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
    return !connection.getAutoCommit();
  }

  /** Begins the transaction of this boundary, if it has none. */
  void begin() throws SQLException {
    if (!hasTransaction()) {
      ddl = false;
      connection.setAutoCommit(false);
    }
  }

  /** Commits the transaction, if there is one; what comes commits itself. */
  void commit() throws SQLException {
    if (hasTransaction()) {
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  /** Rolls back the transaction, if there is one. */
  void rollback() throws SQLException {
    if (hasTransaction()) {
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
