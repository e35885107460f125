package dev.dsqlkit.replay;

import java.sql.SQLException;
import java.util.Optional;

/** One execution of a transaction, and what it takes to do it again. Immutable. */
public interface Step {
  /** The SQL that it sent, or what it did, for messages. */
  String sql();

  /** Whether it may change rows or the catalog. */
  boolean writes();

  /** Whether it locks rows without writing them. */
  boolean locks();

  /**
   * Whether what it writes may be something else each time it is executed, though the rows that it
   * sees are the same.
   *
   * @param seen what it answered the first time
   */
  boolean unstable(Seen seen) throws SQLException;

  /** Whether it only sets up the session, so that there is nothing to see. */
  boolean setsUp();

  /** Whether the order of its rows is not promised, so that another order is as good. */
  boolean anyOrder();

  /** Estimated memory in bytes. */
  long bytes();

  /**
   * Does it again.
   *
   * @param seen what it answered the first time: the wire format to ask for, generated values to
   *     give again
   * @return nothing if it must not be done again, and what it answered stands
   * @throws ReplayImpossibleException if it cannot be done again
   */
  Optional<Answer> run(Seen seen) throws SQLException, ReplayImpossibleException;
}
