package dev.dsqlkit.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** An array whose result sets lead back to our own statement. */
final class DsqlArray extends ForwardingArray {
  private final DsqlConnection connection;

  DsqlArray(Array server, DsqlConnection connection) {
    super(server);
    this.connection = connection;
  }

  static @Nullable Array of(@Nullable Array server, DsqlConnection connection) {
    return server == null ? null : new DsqlArray(server, connection);
  }

  @Override
  @Nullable ResultSet own(@Nullable ResultSet result) {
    return DsqlResultSet.of(result, null, connection);
  }

  /** pgjdbc binds an array that is not its own by this text. */
  @Override
  public String toString() {
    return server.toString();
  }
}
