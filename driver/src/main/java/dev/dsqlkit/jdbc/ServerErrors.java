package dev.dsqlkit.jdbc;

import dev.dsqlkit.retry.DsqlNotCommitted;
import dev.dsqlkit.retry.Failure;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Errors of the server, read and tidied. */
final class ServerErrors {
  private static final String FAILED_TRANSACTION = "25P02";

  private ServerErrors() {}

  /**
   * The error without the place inside {@code sys} where PostgreSQL raised it: a cluster has no
   * PL/pgSQL and names none.
   */
  static SQLException withoutSysContext(SQLException e) {
    @Nullable ServerErrorMessage error =
        e instanceof PSQLException thrown ? thrown.getServerErrorMessage() : null;
    @Nullable String where = error == null ? null : error.getWhere();
    boolean ours =
        where != null
            && (where.contains("PL/pgSQL function sys.") || where.contains("inline_code_block"));
    if (error == null || !ours) {
      return e;
    }
    PSQLException tidy =
        new ErrorFields()
            .severity("ERROR")
            .with('C', error.getSQLState())
            .with('M', error.getMessage())
            .with('D', error.getDetail())
            .with('H', error.getHint())
            .with('s', error.getSchema())
            .with('t', error.getTable())
            .with('c', error.getColumn())
            .with('n', error.getConstraint())
            .exception();
    tidy.setStackTrace(e.getStackTrace());
    return tidy;
  }

  /** Why a server says that another attempt may succeed; nothing for its other errors. */
  static Optional<Failure> failure(SQLException e) {
    if (e instanceof DsqlNotCommitted) {
      return Optional.of(Failure.UNAVAILABLE);
    }
    @Nullable ServerErrorMessage error = sent(e);
    return error == null ? Optional.empty() : Failure.of(error.getSQLState(), error.getMessage());
  }

  /** What the server sent, also where pgjdbc hides it behind the failure of a batch. */
  static @Nullable ServerErrorMessage sent(SQLException e) {
    if (e instanceof PSQLException thrown) {
      return thrown.getServerErrorMessage();
    }
    @Nullable SQLException next = e instanceof BatchUpdateException ? e.getNextException() : null;
    return next == null ? null : sent(next);
  }

  /**
   * What went wrong, without the values that pgjdbc shows of a batch and without the place where
   * the server was.
   */
  static String text(SQLException e) {
    @Nullable ServerErrorMessage error = sent(e);
    if (error != null) {
      return String.valueOf(error.getMessage());
    }
    @Nullable SQLException next = e instanceof BatchUpdateException ? e.getNextException() : null;
    return next == null ? String.valueOf(e.getMessage()) : text(next);
  }

  /** Whether the connection is gone. */
  static boolean lostConnection(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  /** Whether the server says that an earlier error has failed the transaction. */
  static boolean sayTransactionFailed(SQLException e) {
    return FAILED_TRANSACTION.equals(e.getSQLState());
  }

  /** The same error with the refusal as its cause that pgjdbc knows nothing of. */
  static SQLException causedBy(SQLException e, SQLException refusal) {
    boolean ours =
        e.getCause() instanceof SQLException cause && ServerTransaction.failedOnPurpose(cause);
    @Nullable ServerErrorMessage error =
        e instanceof PSQLException thrown ? thrown.getServerErrorMessage() : null;
    if (!ours || error == null) {
      return e;
    }
    PSQLException tidy = new PSQLException(error);
    tidy.initCause(refusal);
    tidy.setStackTrace(e.getStackTrace());
    return tidy;
  }

  /** The same for a batch, whose message also quotes the entry: as the application gave it. */
  static BatchUpdateException asGiven(BatchUpdateException e, Batch batch) {
    @Nullable SQLException cause = e.getNextException();
    if (cause == null) {
      return e;
    }
    SQLException tidy = withoutSysContext(cause);
    String given = String.valueOf(e.getMessage());
    String message =
        given.replace(String.valueOf(cause.getMessage()), String.valueOf(tidy.getMessage()));
    for (Admitted entry : batch.judged()) {
      if (entry.isRewritten() && !entry.sent().isEmpty()) {
        message = message.replace(entry.sent(), entry.original());
      }
    }
    if (message.equals(given)) {
      return e;
    }
    BatchUpdateException again =
        new BatchUpdateException(
            message, e.getSQLState(), e.getErrorCode(), e.getLargeUpdateCounts(), tidy);
    again.setNextException(tidy);
    again.setStackTrace(e.getStackTrace());
    return again;
  }

  /** The error that ended a retry, with the conflict that had begun it. */
  static SQLException with(SQLException e, SQLException conflict) {
    if (e != conflict && e.getCause() != conflict) {
      e.addSuppressed(conflict);
    }
    return e;
  }
}
