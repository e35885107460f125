package dev.dsqlkit.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.database.base.Table;

/**
 * The row by which processes keep each other from migrating at the same time. Its times are those
 * of the server, so the clocks of the processes may differ.
 *
 * @param table quoted, with its schema
 * @param schema of the table, not quoted
 * @param name of the row: that of the history table
 */
record LeaseRow(String table, String schema, String name) {
  private static final String TABLE = "dsql_flyway_lock";

  /** Two processes make the table at once, and one of them comes second. */
  private static final Set<String> MADE_BY_ANOTHER = Set.of("40001", "42P07", "23505");

  /** Who holds the lease. */
  record Holder(String owner, String until) {
    @Override
    public String toString() {
      return owner + ", until " + until;
    }
  }

  static LeaseRow of(
      @SuppressWarnings("rawtypes") Database database,
      @SuppressWarnings("rawtypes") Table history) {
    String schema = history.getSchema().getName();
    return new LeaseRow(database.quote(schema, TABLE), schema, history.getName());
  }

  /** Creates the table if there is none. */
  void ensureTable(Connection connection) throws SQLException {
    for (int left = 3; !exists(connection); left--) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE IF NOT EXISTS "
                + table
                + " (name varchar(200) PRIMARY KEY, owner varchar(200) NOT NULL, token uuid NOT NULL,"
                + " expires_at timestamptz NOT NULL)");
      } catch (SQLException e) {
        if (left == 0 || !MADE_BY_ANOTHER.contains(String.valueOf(e.getSQLState()))) {
          throw e;
        }
      }
    }
  }

  private boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT 1 FROM pg_catalog.pg_class c"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = ? AND c.relname = ? AND c.relkind = 'r'")) {
      query.setString(1, schema);
      query.setString(2, TABLE);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  /**
   * Takes the lease if nobody has it, if it has expired, or if it is ours already, as it is when
   * the answer to an earlier attempt was lost.
   *
   * @return whether it is ours
   */
  boolean take(Connection connection, String owner, UUID token, Duration time) throws SQLException {
    String sql =
        "INSERT INTO "
            + table
            + " AS held (name, owner, token, expires_at)"
            + " VALUES (?, ?, ?, now() + ? * interval '1 second')"
            + " ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, token = excluded.token,"
            + " expires_at = excluded.expires_at"
            + " WHERE held.expires_at < now() OR held.token = excluded.token";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      statement.setString(2, owner);
      statement.setObject(3, token);
      statement.setDouble(4, time.toMillis() / 1000.0);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      if (MADE_BY_ANOTHER.contains(String.valueOf(e.getSQLState()))) {
        return false;
      }
      throw e;
    }
  }

  /** Puts off the end of the lease; false if it is not ours any more. */
  boolean renew(Connection connection, UUID token, Duration time) throws SQLException {
    String sql =
        "UPDATE "
            + table
            + " SET expires_at = now() + ? * interval '1 second' WHERE name = ? AND token = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setDouble(1, time.toMillis() / 1000.0);
      statement.setString(2, name);
      statement.setObject(3, token);
      return statement.executeUpdate() == 1;
    }
  }

  /** Gives the lease back, if it is still ours. */
  void release(Connection connection, UUID token) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM " + table + " WHERE name = ? AND token = ?")) {
      statement.setString(1, name);
      statement.setObject(2, token);
      statement.executeUpdate();
    }
  }

  /** Who holds the lease, if anybody does. */
  Optional<Holder> holder(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT owner, expires_at::text FROM " + table + " WHERE name = ?")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Holder(row.getString(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }
}
