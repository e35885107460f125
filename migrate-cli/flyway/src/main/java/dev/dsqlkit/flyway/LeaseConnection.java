package dev.dsqlkit.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** The connection on which a lease is renewed while another one migrates, opened when needed. */
final class LeaseConnection implements AutoCloseable {
  private static final Log LOG = LogFactory.getLog(LeaseConnection.class);

  private final Source source;
  private @Nullable Connection connection;

  /** Where connections come from. */
  interface Source {
    Connection open();
  }

  /** What is done with the connection. */
  interface Use<T> {
    T on(Connection connection) throws SQLException;
  }

  LeaseConnection(Source source) {
    this.source = source;
  }

  /** Two threads use it: the one that migrates and the one that renews. */
  synchronized <T> T use(Use<T> use) throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = source.open();
      open.setAutoCommit(true);
      connection = open;
    }
    return use.on(open);
  }

  @Override
  public synchronized void close() {
    Connection open = connection;
    connection = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (SQLException e) {
      LOG.debug("The connection of the lease could not be closed: " + e.getMessage());
    }
  }
}
