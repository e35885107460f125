package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.ValueLimits;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/**
 * Finds values, rows and keys that are too large for Aurora DSQL. Their size is known only once
 * they are written, so the server is asked then, but only where what was sent could reach a limit.
 */
final class WrittenValues {
  private final WrittenRows writtenRows;
  private final ValueLimits limits;

  WrittenValues(WrittenRows writtenRows, ValueLimits limits) {
    this.writtenRows = writtenRows;
    this.limits = limits;
  }

  /**
   * Whether a statement may write something too large, so that it has to be able to be undone.
   *
   * @param bytes of its literals and parameters
   */
  boolean mayBeTooLarge(Part part, long bytes) throws SQLException {
    if (part.effect() != Effect.DML || !(part.unbounded() || limits.mayExceed(bytes))) {
      return false;
    }
    Set<String> unlimited = writtenRows.unlimited(limits);
    return part.unbounded() ? !unlimited.isEmpty() : limits.mayExceed(bytes, unlimited);
  }

  boolean mayBeTooLarge(Admitted sql, long bytes) throws SQLException {
    for (Part part : sql.parts()) {
      if (mayBeTooLarge(part, bytes)) {
        return true;
      }
    }
    return false;
  }

  boolean mayBeTooLarge(Batch batch) throws SQLException {
    long bytes = batch.totalBytes();
    for (Admitted entry : batch.judged()) {
      if (mayBeTooLarge(entry, bytes)) {
        return true;
      }
    }
    return false;
  }

  /** Asks about all that the open transaction has written. */
  Optional<Refusal> refusal() throws SQLException {
    return limits.refusal(writtenRows.largestValues(limits));
  }

  /** An error as Aurora DSQL words it: PostgreSQL has a limit of its own on keys. */
  SQLException asService(SQLException e) {
    @Nullable ServerErrorMessage error = ServerErrors.sent(e);
    String text = error == null ? "" : String.valueOf(error.getMessage());
    boolean key = text.startsWith("index row size ") || text.startsWith("index row requires ");
    if (!key || error == null || !"54000".equals(error.getSQLState())) {
      return e;
    }
    SQLException refusal = Refusals.exception(limits.keyTooLarge());
    if (!(e instanceof BatchUpdateException batch)) {
      return refusal;
    }
    BatchUpdateException again =
        new BatchUpdateException(
            String.valueOf(e.getMessage()).replace(text, limits.keyTooLarge().message()),
            refusal.getSQLState(),
            0,
            batch.getLargeUpdateCounts(),
            refusal);
    again.setNextException(refusal);
    return again;
  }
}
