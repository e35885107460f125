package dev.dsqlkit.junit.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Transactions that nobody works in and that hold locks on tables or rows. */
final class LeftTransactions {
  private static final String END =
      """
      SELECT count(pg_terminate_backend(a.pid, 5000)) FROM pg_stat_activity a
      WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
        AND a.state LIKE 'idle in transaction%'
        AND EXISTS (SELECT FROM pg_locks l
                    WHERE l.pid = a.pid AND l.locktype = 'relation' AND l.relation >= 16384
                      AND l.mode <> 'AccessShareLock')
      """;

  private LeftTransactions() {}

  /** Ends their connections, and tells how many there were. */
  static int end(Statement statement) throws SQLException {
    try (ResultSet count = statement.executeQuery(END)) {
      count.next();
      return count.getInt(1);
    }
  }
}
