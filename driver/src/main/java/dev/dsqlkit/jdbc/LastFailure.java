package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The last error of the open transaction that was not 25P02, hence the cause of its 25P02. */
final class LastFailure {
  private @Nullable SQLException error;

  void forget() {
    error = null;
  }

  @Nullable SQLException error() {
    return error;
  }

  SQLException remembered(SQLException e) {
    if (!ServerErrors.sayTransactionFailed(e)) {
      error = e;
    }
    return e;
  }

  /** An error without traces of what the driver itself sent. */
  SQLException tidied(SQLException e) {
    if (ServerErrors.sayTransactionFailed(e)) {
      return error == null ? e : ServerErrors.causedBy(e, error);
    }
    return remembered(ServerErrors.withoutSysContext(e));
  }
}
