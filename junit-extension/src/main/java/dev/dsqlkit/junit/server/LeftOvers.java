package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Databases that killed JVMs have left on a server that is shared. A JVM that lives holds an
 * advisory lock whose number is that in the names of its databases.
 */
final class LeftOvers {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");

  /** Any number, as long as every JVM takes the same one. */
  private static final int KIND = 1_685_288_817;

  private static final String QUERY =
      """
      SELECT datname FROM pg_database
      WHERE datname ~ '^t_[0-9a-f]{8}_[0-9]+$'
        AND NOT EXISTS (
          SELECT FROM pg_locks
          WHERE locktype = 'advisory' AND classid = %d::oid AND objsubid = 2
            AND lpad(to_hex(objid::bigint), 8, '0') = substr(datname, 3, 8))
      """
          .formatted(KIND);

  private LeftOvers() {}

  /** Marks the databases of a run as those of a JVM that lives, as long as the connection does. */
  static void claim(Connection connection, int run) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_lock_shared(%d, %d)".formatted(KIND, run));
    }
  }

  /** Drops what nobody claims and nobody is connected to. */
  static void drop(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    for (String name : names) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS " + name);
      } catch (SQLException e) {
        LOG.log(System.Logger.Level.DEBUG, "The database " + name + " is left over", e);
      }
    }
  }
}
