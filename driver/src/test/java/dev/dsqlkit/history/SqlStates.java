package dev.dsqlkit.history;

import java.sql.SQLException;

/** The SQLSTATEs of transactions that lost, and of those that nobody knows about. */
final class SqlStates {
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final String IN_DOUBT = "08007";

  private SqlStates() {}

  /** Whether the transaction lost to another one, and is rolled back. */
  static boolean saysConflict(SQLException e) {
    return SERIALIZATION_FAILURE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
  }

  static boolean saysInDoubt(SQLException e) {
    return IN_DOUBT.equals(e.getSQLState());
  }
}
