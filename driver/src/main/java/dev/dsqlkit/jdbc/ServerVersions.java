package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which versions of PostgreSQL local mode works on. */
final class ServerVersions {
  /** What Aurora DSQL is made from, and what local mode is tested on. */
  private static final int TESTED = 16;

  private static final int OLDEST = 14;
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.local");

  private final Set<Integer> warned = ConcurrentHashMap.newKeySet();

  /**
   * @throws SQLException 0A000 if the server is too old
   */
  void check(int major) throws SQLException {
    if (major < OLDEST) {
      throw new SQLFeatureNotSupportedException(
          "Local mode needs PostgreSQL 14 or newer, and this server is version "
              + major
              + ". Use PostgreSQL 16, which is what Aurora DSQL is made from.",
          "0A000");
    }
    if (major != TESTED && warned.add(major)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Local mode is tested on PostgreSQL 16; this server is version {0}, and some of its"
              + " answers differ from those of Aurora DSQL. Logged once.",
          major);
    }
  }
}
