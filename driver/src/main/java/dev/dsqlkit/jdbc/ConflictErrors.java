package dev.dsqlkit.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL's errors between transactions, and those of Aurora DSQL that stand for them. */
final class ConflictErrors {
  static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final Set<String> VIOLATIONS = Set.of("23505", "23503", "23P01");

  private ConflictErrors() {}

  /** Whether a lock was not to be had in time. */
  static boolean waits(SQLException e) {
    String state = state(e);
    return state.equals(LOCK_NOT_AVAILABLE) || state.equals(DEADLOCK);
  }

  /** Whether a constraint between rows is violated. */
  static boolean isViolation(SQLException e) {
    return VIOLATIONS.contains(state(e));
  }

  /** Whether another transaction may be the cause. */
  static boolean mayBeOthers(SQLException e) {
    return waits(e) || isViolation(e) || isSerializationFailure(e) || e instanceof Doomed;
  }

  /** As PostgreSQL says it. One on demand has Aurora DSQL's text already. */
  private static boolean isSerializationFailure(SQLException e) {
    @Nullable ServerErrorMessage sent = ServerErrors.sent(e);
    return state(e).equals(SERIALIZATION_FAILURE)
        && sent != null
        && !String.valueOf(sent.getMessage()).contains("(OC0");
  }

  private static String state(SQLException e) {
    @Nullable ServerErrorMessage sent = ServerErrors.sent(e);
    return String.valueOf(sent == null ? e.getSQLState() : sent.getSQLState());
  }

  /** The error as Aurora DSQL would have it, the same if there is nothing to change. */
  static SQLException translated(SQLException e) {
    return waits(e) || isSerializationFailure(e) || e instanceof Doomed ? data(e) : e;
  }

  /** A row was changed by another transaction. */
  static SQLException data(@Nullable SQLException cause) {
    return conflict("change conflicts with another transaction (OC000)", cause);
  }

  /** The catalog was changed by another transaction. */
  static SQLException schema(@Nullable SQLException cause) {
    return conflict("schema has been updated by another transaction (OC001)", cause);
  }

  private static SQLException conflict(String message, @Nullable SQLException cause) {
    PSQLException conflict =
        new ErrorFields()
            .severity("ERROR")
            .with('C', SERIALIZATION_FAILURE)
            .with('M', message)
            .exception();
    if (cause != null) {
      conflict.initCause(cause);
    }
    if (!(cause instanceof BatchUpdateException batch)) {
      return conflict;
    }
    BatchUpdateException inBatch =
        new BatchUpdateException(
            conflict.getMessage(),
            SERIALIZATION_FAILURE,
            0,
            batch.getLargeUpdateCounts(),
            conflict);
    inBatch.setNextException(conflict);
    return inBatch;
  }
}
