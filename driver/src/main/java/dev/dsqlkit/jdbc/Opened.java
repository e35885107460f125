package dev.dsqlkit.jdbc;

import java.sql.SQLException;

/** A connection to the server, for a connection of the application. */
record Opened(Session session, Lifetime lifetime) {

  /** Opens connections to the server that one after the other serve the same application's. */
  @FunctionalInterface
  interface Opener {
    Opened open() throws SQLException;
  }

  void close() throws SQLException {
    session.end();
    session.server().close();
  }
}
