package dev.dsqlkit.junit;

import dev.dsqlkit.retry.Failure;
import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.slot.SqlEvent.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Events as the driver would send them, of the first connection. */
record Sent(int transaction, int attempt, boolean replayed, boolean autocommit) {

  static Sent in(int transaction) {
    return new Sent(transaction, 1, false, false);
  }

  static Sent autocommit(int transaction) {
    return new Sent(transaction, 1, false, true);
  }

  Sent replay(int again) {
    return new Sent(transaction, again, true, autocommit);
  }

  SqlEvent statement(String sql, long rows) {
    return event(Kind.STATEMENT, List.of(sql), rows, Optional.empty(), Optional.empty());
  }

  SqlEvent failing(String sql, String state, String message) {
    return event(
        Kind.STATEMENT,
        List.of(sql),
        0,
        Optional.of(new SQLException(message, state)),
        Optional.empty());
  }

  SqlEvent batch(long rows, String... sql) {
    return event(Kind.BATCH, List.of(sql), rows, Optional.empty(), Optional.empty());
  }

  SqlEvent commit(long rows) {
    return event(Kind.COMMIT, List.of(), rows, Optional.empty(), Optional.empty());
  }

  SqlEvent losingCommit() {
    return event(
        Kind.COMMIT,
        List.of(),
        0,
        Optional.of(new SQLException("change conflicts with another transaction (OC000)", "40001")),
        Optional.empty());
  }

  SqlEvent rollback() {
    return event(Kind.ROLLBACK, List.of(), 0, Optional.empty(), Optional.empty());
  }

  SqlEvent retry(RetryEvent.Outcome outcome, String explanation) {
    return event(
        Kind.RETRY,
        List.of(),
        -1,
        Optional.empty(),
        Optional.of(
            new RetryEvent(
                RetryEvent.Layer.DRIVER,
                outcome,
                Failure.DATA_CONFLICT,
                attempt,
                1,
                100,
                Duration.ofMillis(5),
                Duration.ofMillis(2),
                explanation)));
  }

  static SqlEvent connect() {
    return Sent.in(0).event(Kind.CONNECT, List.of(), -1, Optional.empty(), Optional.empty());
  }

  private SqlEvent event(
      Kind kind,
      List<String> sql,
      long rows,
      Optional<SQLException> failure,
      Optional<RetryEvent> retry) {
    return new SqlEvent(
        kind,
        1,
        transaction,
        attempt,
        replayed,
        sql,
        autocommit,
        false,
        rows,
        Duration.ofMillis(1),
        failure,
        retry);
  }
}
