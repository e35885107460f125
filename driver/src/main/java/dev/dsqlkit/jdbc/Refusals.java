package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Refusal;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.postgresql.util.PSQLException;

/** Turns a refusal into the exception that pgjdbc would throw had a cluster sent it. */
final class Refusals {
  private Refusals() {}

  static PSQLException exception(Refusal refusal) {
    return exception("ERROR", refusal);
  }

  /** The same for a refusal that ends the connection. */
  static PSQLException fatal(Refusal refusal) {
    return exception("FATAL", refusal);
  }

  private static PSQLException exception(String severity, Refusal refusal) {
    return new ErrorFields()
        .severity(severity)
        .with('C', refusal.sqlState())
        .with('M', refusal.message())
        .with('D', refusal.detail().orElse(null))
        .with('H', refusal.hint() + " [" + refusal.ruleId() + "]")
        .exception();
  }

  /** The same for one entry of a batch, of which nothing took effect. */
  static BatchUpdateException inBatch(SQLException refusal, int entry, Batch batch) {
    int[] counts = new int[batch.entries().size()];
    Arrays.fill(counts, Statement.EXECUTE_FAILED);
    String message =
        "Batch entry %d %s was aborted: %s  Call getNextException to see other errors in the batch."
            .formatted(entry, batch.entries().get(entry).original(), refusal.getMessage());
    BatchUpdateException exception =
        new BatchUpdateException(message, refusal.getSQLState(), 0, counts, refusal);
    exception.setNextException(refusal);
    return exception;
  }

  /** An interface of pgjdbc to something that Aurora DSQL does not have. */
  static PSQLException unsupportedInterface(String what, String hint) {
    return new ErrorFields()
        .severity("ERROR")
        .with('C', "0A000")
        .with('M', what + " not supported")
        .with('H', hint)
        .exception();
  }
}
