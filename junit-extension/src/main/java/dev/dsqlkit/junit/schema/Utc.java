package dev.dsqlkit.junit.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The time zone of sessions that make databases. pgjdbc has a session begin in that of the JVM, so
 * that the same seed would give other instants on another machine.
 */
public final class Utc {
  private Utc() {}

  /** The same connection, which is closed if it fails. */
  public static Connection in(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE 'UTC'");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
