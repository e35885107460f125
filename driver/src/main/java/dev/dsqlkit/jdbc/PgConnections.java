package dev.dsqlkit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/** Opens pgjdbc's connections. */
final class PgConnections {
  private PgConnections() {}

  static PgConnection open(String url, Properties properties) throws SQLException {
    @Nullable Connection server = new org.postgresql.Driver().connect(url, properties);
    if (server == null) {
      throw new SQLException("pgjdbc does not accept the URL " + url, "08001");
    }
    return server.unwrap(PgConnection.class);
  }
}
