package dev.dsqlkit.junit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A statement or batch that a test sent to the server.
 *
 * @param texts as they were given to the driver: one of a statement, the entries of a batch
 * @param callSite the innermost method that is neither a library's nor a framework's; empty in a
 *     thread that runs nothing else
 * @param transaction counts the transactions of the log from 1
 * @param attempt 1 for the first attempt of the transaction
 * @param replayed whether the driver sent it again by itself
 * @param autocommit whether it was a transaction by itself
 * @param rows rows written; -1 where nobody counts them, on a cluster and with rules that are off
 * @param took time until the answer
 * @param failure the error, if it was one
 */
public record LoggedStatement(
    List<String> texts,
    Optional<StackTraceElement> callSite,
    String thread,
    int transaction,
    int attempt,
    boolean replayed,
    boolean autocommit,
    long rows,
    Duration took,
    Optional<SQLException> failure) {

  public LoggedStatement {
    texts = List.copyOf(texts);
  }

  static LoggedStatement of(LogEntry.Sent sent) {
    return new LoggedStatement(
        sent.event().sql(),
        sent.callers().site(),
        sent.thread(),
        sent.transaction(),
        sent.attempt(),
        sent.event().replayed(),
        sent.event().autocommit(),
        sent.event().rows(),
        sent.event().took(),
        sent.event().failure());
  }

  /** The text; of a batch the different ones, with semicolons between. */
  public String sql() {
    return String.join("; ", texts.stream().distinct().toList());
  }

  /** The SQLSTATE of the error; empty without one. */
  public Optional<String> sqlState() {
    return failure.map(SQLException::getSQLState);
  }
}
