package dev.dsqlkit.junit.server;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the rows of one database back to the initial state, over a connection that it keeps. */
final class Reset {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");

  /** What waiting for locks ends in: lock timeout, deadlock. */
  private static final Set<String> BLOCKED = Set.of("55P03", "40P01");

  private final TestDatabase database;
  private final InitialState initial;
  private String fingerprint;
  private @Nullable ResetSession session;

  Reset(TestDatabase database, InitialState initial) {
    this.database = database;
    this.initial = initial;
    this.fingerprint = initial.fingerprint();
  }

  /**
   * False if the schema is not what it was, or the rows cannot be brought back.
   *
   * @throws SQLException if a statement that still runs has locked them
   */
  boolean run() throws SQLException {
    try {
      ResetSession open = session();
      return open.canFill() && attempt(open);
    } catch (SQLException e) {
      if (!isBlocked(e)) {
        return failed(e);
      }
    }
    return endAndTryAgain(session());
  }

  private boolean endAndTryAgain(ResetSession open) throws SQLException {
    int ended = open.endLeftTransactions();
    if (ended > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} transaction(s) in the database {1} had been left open with locks, and have been ended",
          ended,
          database.name());
    }
    try {
      return attempt(open);
    } catch (SQLException e) {
      if (isBlocked(e)) {
        throw stillBlocked(ended, e);
      }
      return failed(e);
    }
  }

  /** Another database will do, whatever it is: a sequence at its end, a connection that broke. */
  private boolean failed(SQLException e) {
    LOG.log(
        System.Logger.Level.DEBUG, "The rows of " + database.name() + " are not brought back", e);
    return false;
  }

  private boolean attempt(ResetSession open) throws SQLException {
    try {
      boolean same = open.fingerprint().equals(fingerprint);
      String after = same && open.restore() ? open.fingerprint() : fingerprint;
      open.commit();
      fingerprint = after;
      return same;
    } catch (SQLException e) {
      try {
        open.rollback();
      } catch (SQLException broken) {
        e.addSuppressed(broken);
      }
      throw e;
    }
  }

  private ResetSession session() throws SQLException {
    ResetSession open = session;
    if (open == null || open.isClosed()) {
      open = new ResetSession(database.backDoor(), initial);
      session = open;
    }
    return open;
  }

  private static boolean isBlocked(SQLException e) {
    return BLOCKED.contains(String.valueOf(e.getSQLState()));
  }

  private SQLException stillBlocked(int ended, SQLException e) {
    return new SQLException(
        ("The rows of the database %s cannot be brought back, because a statement that still runs"
                + " has locked them (%d transaction(s) that were idle have been ended). Let all"
                + " threads of a test end with it.")
            .formatted(database.name(), ended),
        e.getSQLState(),
        e);
  }
}
