package dev.dsqlkit.junit;

/**
 * Assertions on what a test has sent and on its database. They throw {@link AssertionError}, and
 * need no library; their {@code assertThat} may be imported beside AssertJ's.
 */
public final class DsqlAssertions {
  private DsqlAssertions() {}

  /** All transactions that are in the log now. */
  public static SqlLogAssert assertThat(DsqlSqlLog log) {
    return SqlLogAssert.of(log.recording());
  }

  /** The database as it is when each of the assertions looks. */
  public static DatabaseAssert assertThat(DsqlDatabase database) {
    return new DatabaseAssert(database);
  }
}
