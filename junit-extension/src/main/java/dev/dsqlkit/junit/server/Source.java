package dev.dsqlkit.junit.server;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** A way to a server. */
interface Source {

  /**
   * Starts or finds the server.
   *
   * @throws ServerUnavailableException if it does not work here, with the reason and the way out
   * @throws SQLException if the server does not answer
   */
  TestServer start(Function<String, Optional<String>> configuration) throws SQLException;
}
