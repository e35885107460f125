package dev.dsqlkit.local;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one connection, asked for by number: the second execution from now, the first
 * COMMIT from now. Conflicts and {@code server unavailable} are raised by the server itself, so
 * that they arrive as they do from a cluster. Executions that the driver makes for a replay count
 * too. For tests, through {@code connection.unwrap(Faults.class)}.
 *
 * <p>Not thread-safe: for the thread that uses the connection.
 */
public final class Faults {
  private @Nullable TreeMap<Long, Fault> executions;
  private @Nullable TreeMap<Long, Fault> commits;
  private long executed;
  private long committed;

  /** Work that a fault may strike. */
  @FunctionalInterface
  public interface Call<T> {
    T run() throws SQLException;
  }

  /**
   * Has an execution fail.
   *
   * @param number 1 for the next execution
   */
  public Faults failExecution(int number, Fault fault) {
    if (executions == null) {
      executions = new TreeMap<>();
    }
    executions.put(executed + number, fault);
    return this;
  }

  /**
   * Has a COMMIT fail, of the JDBC method or of SQL text.
   *
   * @param number 1 for the next COMMIT
   */
  public Faults failCommit(int number, Fault fault) {
    if (commits == null) {
      commits = new TreeMap<>();
    }
    commits.put(committed + number, fault);
    return this;
  }

  /** Executions of this connection so far, those of replays included, COMMIT left out. */
  public long executions() {
    return executed;
  }

  /** COMMITs of this connection so far. */
  public long commits() {
    return committed;
  }

  /** Forgets the faults that have not struck. */
  public void clear() {
    executions = null;
    commits = null;
  }

  /** Counts an execution, and tells what is to happen to it. */
  public @Nullable Fault nextExecution() {
    executed++;
    return executions == null ? null : executions.remove(executed);
  }

  /** Counts a COMMIT, and tells what is to happen to it. */
  public @Nullable Fault nextCommit() {
    committed++;
    return commits == null ? null : commits.remove(committed);
  }

  /** Has an execution fail. */
  public static <T> T strike(Fault fault, Connection server, Call<T> call) throws SQLException {
    return struck(fault, server, call);
  }

  /** Has a COMMIT fail, which ends its transaction. */
  public static <T> T strikeCommit(Fault fault, Connection server, Call<T> commit)
      throws SQLException {
    try {
      return struck(fault, server, commit);
    } finally {
      if (!fault.cuts()) {
        rollBack(server);
      }
    }
  }

  private static <T> T struck(Fault fault, Connection server, Call<T> call) throws SQLException {
    if (fault.strikesAfter()) {
      call.run();
    }
    if (fault.cuts()) {
      server.abort(Runnable::run);
      throw new SQLException(
          fault.message(), fault.sqlState(), new IOException("Cut on demand (dsqlkit fault)"));
    }
    try (Statement statement = server.createStatement()) {
      statement.execute(
          "DO $$BEGIN RAISE EXCEPTION USING ERRCODE = '"
              + fault.sqlState()
              + "', MESSAGE = '"
              + fault.message()
              + "'; END$$");
    }
    throw new IllegalStateException("The server raises it");
  }

  private static void rollBack(Connection server) throws SQLException {
    try (Statement statement = server.createStatement()) {
      statement.execute("ROLLBACK");
    }
  }
}
