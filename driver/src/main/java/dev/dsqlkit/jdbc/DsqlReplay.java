package dev.dsqlkit.jdbc;

import dev.dsqlkit.retry.DigestMode;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What code can say and ask about the replay of a transaction: {@code
 * connection.unwrap(DsqlReplay.class)}, also through a pool.
 */
public interface DsqlReplay {
  /**
   * Sets what a replay of the open transaction has to find unchanged in the rows that were read;
   * with {@link DigestMode#ROW}, in those that are read from now on. It ends with the transaction.
   *
   * @throws SQLException 25P01 if no transaction is open, which the first statement opens
   */
  void digest(DigestMode mode) throws SQLException;

  /** Why the open transaction cannot be replayed; nothing if it can. */
  Optional<String> notReplayable();
}
