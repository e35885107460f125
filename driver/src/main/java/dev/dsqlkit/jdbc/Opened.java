package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A connection to the server, for a connection of the application.
 *
 * @param dsql whether it behaves as a connection to Aurora DSQL also where JDBC sends no SQL
 */
record Opened(Session session, Lifetime lifetime, boolean dsql) {

  /** Opens connections to the server that one after the other serve the same application's. */
  @FunctionalInterface
  interface Opener {
    /**
     * @param limit the time that it may take; empty for what the application has configured
     */
    Opened open(Optional<Duration> limit) throws SQLException;
  }
}
