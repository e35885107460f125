package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** One call of the application that reaches the server. It can be attempted more than once. */
interface Operation<T> {
  /** Longer than any deadline. */
  Duration UNLIMITED = Duration.ofDays(365);

  /** One attempt, through the rules. */
  T attempt() throws SQLException;

  /**
   * Notes what it did and saw, after it has succeeded in a transaction that is still open.
   *
   * @param result what the attempt gave
   */
  void note(Journal journal, T result) throws SQLException;

  /** Whether it is a COMMIT or ROLLBACK. */
  default boolean ends() {
    return false;
  }

  /** Whether it is a ROLLBACK, or a text that ends with one. */
  default boolean rollsBack() {
    return false;
  }

  /** Whether it may change rows. */
  default boolean writes() {
    return false;
  }

  /** Whether it changes the catalog. */
  default boolean changesCatalog() {
    return false;
  }

  /** What it leaves in its session. */
  default SessionTraits session() {
    return SessionTraits.NONE;
  }

  /** Whether it can be attempted again at all. */
  default boolean repeatable() {
    return true;
  }

  /** Why it cannot be attempted again, for the user; nothing where the server's answer says it. */
  default Optional<String> unrepeatable() {
    return Optional.empty();
  }

  /** The time that the application gives it. */
  default Duration limit() throws SQLException {
    return UNLIMITED;
  }
}
