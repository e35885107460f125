package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the rows of one database back to the initial state, over a connection that it keeps. */
final class Reset {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");

  /** What waiting for locks ends in: lock timeout, deadlock. */
  private static final Set<String> BLOCKED = Set.of("55P03", "40P01");

  private static final String LOCK_TIMEOUT = "SET lock_timeout = '250ms'";

  private final TestDatabase database;
  private final InitialState initial;
  private String fingerprint;
  private @Nullable Connection connection;

  Reset(TestDatabase database, InitialState initial) {
    this.database = database;
    this.initial = initial;
    this.fingerprint = initial.fingerprint();
  }

  /** False if the schema is not what it was, or its foreign keys leave no order to fill tables. */
  boolean run() throws SQLException {
    if (!initial.fillable()) {
      return false;
    }
    try (Statement statement = connection().createStatement()) {
      return run(statement);
    }
  }

  private boolean run(Statement statement) throws SQLException {
    try {
      return attempt(statement);
    } catch (SQLException e) {
      if (!isBlocked(e)) {
        throw e;
      }
    }
    int ended = LeftTransactions.end(statement);
    statement.getConnection().commit();
    if (ended > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} transaction(s) in the database {1} had been left open with locks, and have been ended",
          ended,
          database.name());
    }
    try {
      return attempt(statement);
    } catch (SQLException e) {
      throw isBlocked(e) ? stillBlocked(ended, e) : e;
    }
  }

  private boolean attempt(Statement statement) throws SQLException {
    Connection open = statement.getConnection();
    try {
      boolean same = Fingerprint.of(statement).equals(fingerprint);
      String after = same ? restore(statement) : fingerprint;
      open.commit();
      fingerprint = after;
      return same;
    } catch (SQLException e) {
      open.rollback();
      throw e;
    }
  }

  /** Gives the fingerprint from then on. */
  private String restore(Statement statement) throws SQLException {
    if (!initial.tables().isEmpty()) {
      statement.execute(initial.deleteAll());
    }
    for (TableRows table : initial.tables()) {
      table.fill(statement.getConnection());
    }
    boolean catalogChanged = false;
    List<Long> next = SequenceState.next(statement, initial.sequences());
    for (int i = 0; i < next.size(); i++) {
      SequenceState sequence = initial.sequences().get(i);
      if (sequence.next() != next.get(i)) {
        statement.execute(sequence.restore());
        catalogChanged |= sequence.cached();
      }
    }
    return catalogChanged ? Fingerprint.of(statement) : fingerprint;
  }

  private Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null || open.isClosed()) {
      open = database.backDoor();
      try (Statement statement = open.createStatement()) {
        statement.execute(LOCK_TIMEOUT);
      }
      open.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      open.setAutoCommit(false);
      connection = open;
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
