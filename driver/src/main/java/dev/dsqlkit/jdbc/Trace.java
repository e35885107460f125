package dev.dsqlkit.jdbc;

import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.slot.SqlListener;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells a test what one connection sends to its server. Only what the application or a replay asks
 * for: what the driver asks the server for itself is left out.
 */
final class Trace {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.jdbc");
  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  private final SqlListener listener;
  private final PgConnection server;
  private final int connection = CONNECTIONS.incrementAndGet();
  private LongSupplier rowsEver = () -> -1;
  private long rowsBefore;
  private int transaction;
  private int attempt;
  private boolean again;
  private boolean inCall;

  Trace(SqlListener listener, PgConnection server) {
    this.listener = listener;
    this.server = server;
  }

  /**
   * Has rows counted.
   *
   * @param rowsEver rows that the connection has written so far
   */
  void countBy(LongSupplier rowsEver) {
    this.rowsEver = rowsEver;
  }

  void opened(long nanos) {
    tell(SqlEvent.Kind.CONNECT, List.of(), false, -1, nanos, null, null);
  }

  /** An execution of texts. */
  <T> T execution(SqlEvent.Kind kind, List<Admitted> texts, ServerCall<T> call)
      throws SQLException {
    if (inCall) {
      return call.run();
    }
    boolean autocommit = begin() && server.getAutoCommit();
    long before = rowsEver.getAsLong();
    return observed(
        call,
        (nanos, failure) ->
            tell(
                kind,
                texts.stream().map(Admitted::original).toList(),
                autocommit && isIdle(),
                written(before),
                nanos,
                failure,
                null));
  }

  /** COMMIT or ROLLBACK that is no text of the application. */
  <T> T end(SqlEvent.Kind kind, ServerCall<T> call) throws SQLException {
    if (inCall || isIdle()) {
      return call.run();
    }
    return observed(
        call,
        (nanos, failure) ->
            tell(kind, List.of(), false, written(rowsBefore), nanos, failure, null));
  }

  /** Notes the beginning of a transaction, if it is one. */
  private boolean begin() {
    boolean begins = isIdle() && !again;
    if (begins) {
      transaction++;
      attempt = 1;
    }
    if (isIdle()) {
      rowsBefore = rowsEver.getAsLong();
    }
    return begins || isIdle();
  }

  /** The driver is about to do again what the transaction has done, for another attempt. */
  void again(boolean anotherAttempt) {
    again = true;
    if (anotherAttempt) {
      attempt++;
    }
  }

  /** What is executed from now on, the application asks for. */
  void over() {
    again = false;
  }

  void retry(RetryEvent event) {
    tell(SqlEvent.Kind.RETRY, List.of(), false, -1, 0, null, event);
  }

  private boolean isIdle() {
    return server.getTransactionState() == TransactionState.IDLE;
  }

  private long written(long before) {
    return before < 0 ? -1 : rowsEver.getAsLong() - before;
  }

  /** What came of a call. */
  @FunctionalInterface
  private interface Outcome {
    void tell(long nanos, @Nullable SQLException failure);
  }

  private <T> T observed(ServerCall<T> call, Outcome outcome) throws SQLException {
    long began = System.nanoTime();
    @Nullable SQLException failure = null;
    inCall = true;
    try {
      return call.run();
    } catch (SQLException e) {
      failure = e;
      throw e;
    } finally {
      inCall = false;
      outcome.tell(System.nanoTime() - began, failure);
    }
  }

  private void tell(
      SqlEvent.Kind kind,
      List<String> texts,
      boolean autocommit,
      long rows,
      long nanos,
      @Nullable SQLException failure,
      @Nullable RetryEvent retry) {
    try {
      listener.on(
          new SqlEvent(
              kind,
              connection,
              transaction,
              attempt,
              again,
              texts,
              autocommit,
              !isIdle(),
              rows,
              Duration.ofNanos(nanos),
              Optional.ofNullable(failure),
              Optional.ofNullable(retry)));
    } catch (RuntimeException | AssertionError e) {
      LOG.log(System.Logger.Level.WARNING, "A SQL listener failed", e);
    }
  }
}
