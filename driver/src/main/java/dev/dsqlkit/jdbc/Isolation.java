package dev.dsqlkit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Aurora DSQL has one isolation level, REPEATABLE READ by the name of SQL. */
final class Isolation {
  private Isolation() {}

  /** Whether a request for the level is met by REPEATABLE READ. */
  static boolean isGranted(int level) {
    return level == Connection.TRANSACTION_READ_UNCOMMITTED
        || level == Connection.TRANSACTION_READ_COMMITTED
        || level == Connection.TRANSACTION_REPEATABLE_READ;
  }

  static SQLException refused(int level) {
    String name =
        level == Connection.TRANSACTION_SERIALIZABLE ? "SERIALIZABLE" : Integer.toString(level);
    return new ErrorFields()
        .severity("ERROR")
        .with('C', "0A000")
        .with('M', "Unsupported isolation level: " + name)
        .with(
            'H',
            "Aurora DSQL always runs at REPEATABLE READ; guard what must not change"
                + " with SELECT ... FOR UPDATE.")
        .exception();
  }
}
