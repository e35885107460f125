package dev.dsqlkit.jdbc;

import dev.dsqlkit.retry.DigestMode;
import java.util.Optional;

/**
 * What code can say and ask about the replay of a transaction: {@code
 * connection.unwrap(DsqlReplay.class)}, also through a pool.
 */
public interface DsqlReplay {
  /**
   * Sets what a replay of the open transaction, or of the next one, has to find unchanged in the
   * rows that were read. It ends with that transaction.
   */
  void digest(DigestMode mode);

  /** Why the open transaction cannot be replayed; nothing if it can. */
  Optional<String> notReplayable();
}
