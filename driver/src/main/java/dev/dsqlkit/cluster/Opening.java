package dev.dsqlkit.cluster;

import dev.dsqlkit.config.Endpoint;
import dev.dsqlkit.config.Secret;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens one connection.
 *
 * @param <C> what it opens
 */
public interface Opening<C> {

  /**
   * Makes one attempt.
   *
   * @param token the password; empty if the caller of the driver gave one
   * @param limit what is left of the time for all attempts, more than 0
   */
  C open(Endpoint endpoint, Optional<Secret> token, Duration limit) throws SQLException;

  /** What the server said in an error of {@link #open}; empty if no server has answered. */
  Optional<ServerAnswer> answer(SQLException failure);
}
