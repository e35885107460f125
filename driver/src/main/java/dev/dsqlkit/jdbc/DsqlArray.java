package dev.dsqlkit.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** An array whose result sets lead back to our own statement. */
final class DsqlArray extends ForwardingArray {
  private final DsqlConnection connection;
  private final Session session;

  /**
   * @param session of the connection to the server that it came from
   */
  DsqlArray(Array server, DsqlConnection connection, Session session) {
    super(server);
    this.connection = connection;
    this.session = session;
  }

  static @Nullable Array of(@Nullable Array server, DsqlConnection connection, Session session) {
    return server == null ? null : new DsqlArray(server, connection, session);
  }

  @Override
  @Nullable ResultSet own(@Nullable ResultSet result) {
    return DsqlResultSet.of(result, null, connection, session);
  }

  /** pgjdbc binds an array that is not its own by this text. */
  @Override
  public String toString() {
    return server.toString();
  }
}
