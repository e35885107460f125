package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** The transaction on the server: whether one is open, how to fail it, how to give one a frame. */
final class ServerTransaction {
  /** A statement that fails on every PostgreSQL with an error that nothing else causes. */
  private static final String FAILING = "SHOW \"dsqlkit.refused\"";

  private static final String MARK = "dsqlkit.refused";

  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.jdbc");

  private final PgConnection server;
  private final ServerCommit commit;

  ServerTransaction(PgConnection server, ServerCommit commit) {
    this.server = server;
    this.commit = commit;
  }

  /** Null if no test wants to know what is sent. */
  @Nullable Trace trace() {
    return commit.trace();
  }

  TransactionState state() {
    return server.getTransactionState();
  }

  /** Whether a statement runs in a transaction that it does not end itself. */
  boolean isOpen() throws SQLException {
    return state() != TransactionState.IDLE || !server.getAutoCommit();
  }

  /** Fails the transaction, so that the server answers 25P02 to whatever comes next. */
  void fail() throws SQLException {
    failAfter(List.of());
  }

  /** The same, unless it has failed already or there is none. */
  void failIfOpen() throws SQLException {
    if (state() == TransactionState.OPEN) {
      fail();
    }
  }

  /**
   * Runs statements and fails behind them, as if the last one had been refused.
   *
   * @throws SQLException the first error of these statements
   */
  void failAfter(List<String> statements) throws SQLException {
    String script = String.join(";\n", statements) + (statements.isEmpty() ? "" : ";\n") + FAILING;
    try (Statement statement = server.createStatement()) {
      statement.execute(script);
    } catch (SQLException e) {
      if (!failedOnPurpose(e)) {
        throw e;
      }
    }
  }

  /** The same for the entries of a batch. */
  void failAfterBatch(List<String> entries) throws SQLException {
    try (Statement statement = server.createStatement()) {
      for (String entry : entries) {
        statement.addBatch(entry);
      }
      statement.addBatch(FAILING);
      statement.executeBatch();
    } catch (SQLException e) {
      if (!failedOnPurpose(e)) {
        throw e;
      }
    }
  }

  /** Whether the error is that of {@link #fail}. */
  static boolean failedOnPurpose(SQLException e) {
    return String.valueOf(e.getMessage()).contains(MARK);
  }

  /** Begins a transaction; if the application's own BEGIN follows, the server only warns. */
  void begin() throws SQLException {
    execute("BEGIN");
  }

  /** Ends a failed or refused transaction, whoever began it. */
  void rollback() throws SQLException {
    execute("ROLLBACK");
  }

  /** Has the server answer that the transaction has failed, whatever the statement was. */
  void answerFailed() throws SQLException {
    execute("SELECT 1");
  }

  /** Ends the connection. */
  void close() throws SQLException {
    server.close();
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = server.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Runs a statement that would commit by itself in a transaction that can still be rolled back
   * when it turns out to have written too much. Autocommit stays on for the application to see.
   */
  <T> T inOwn(ServerCall<T> call) throws SQLException {
    begin();
    boolean committed = false;
    try {
      T result = call.run();
      commitOwn();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        undo();
      }
    }
  }

  /** Commits a transaction that the application did not begin. */
  void commitOwn() throws SQLException {
    commit.run(
        () -> {
          execute("COMMIT");
          return true;
        });
  }

  /** The same for a statement that may return rows: a cursor would not outlive the transaction. */
  <T> T inOwn(Statement statement, ServerCall<T> call) throws SQLException {
    int fetchSize = statement.getFetchSize();
    statement.setFetchSize(0);
    try {
      return inOwn(call);
    } finally {
      if (!statement.isClosed()) {
        statement.setFetchSize(fetchSize);
      }
    }
  }

  /** Rolls back; the failure that led here is the one to report. */
  void undo() {
    try {
      if (state() != TransactionState.IDLE) {
        rollback();
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "The transaction could not be rolled back", e);
    }
  }
}
