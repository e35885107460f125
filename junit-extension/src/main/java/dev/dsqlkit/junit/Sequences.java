package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The sequences of a test's database. */
final class Sequences {
  /** Those with fewer values left stay as they are; nobody tests with so many rows. */
  private static final String SKIP_VALUES =
      """
      SELECT setval(
        format('%I.%I', schemaname, sequencename)::regclass,
        coalesce(last_value, start_value) + 100000 * increment_by,
        last_value IS NOT NULL)
      FROM pg_sequences
      WHERE schemaname <> 'sys'
        AND coalesce(last_value, start_value)::numeric + 200000 * increment_by::numeric
          BETWEEN min_value AND max_value
      """;

  private Sequences() {}

  /**
   * Has all of them go on with other values, so that whatever depends on the values shows, wherever
   * it is stored.
   */
  static void skipValues(Connection backDoor) throws SQLException {
    try (Statement statement = backDoor.createStatement()) {
      statement.execute(SKIP_VALUES);
    }
  }
}
