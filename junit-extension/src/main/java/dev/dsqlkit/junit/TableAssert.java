package dev.dsqlkit.junit;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Assertions on a table. Immutable. */
public final class TableAssert {
  private static final int MOST_ROWS = 20;

  private final DsqlTable table;

  TableAssert(DsqlTable table) {
    this.table = table;
  }

  /**
   * It has so many rows, what is not committed aside.
   *
   * @throws SQLException 42P01 if there is no such table or view
   */
  public TableAssert hasRows(long expected) throws SQLException {
    long actual = table.count();
    if (actual != expected) {
      throw new AssertionFailedError(
          "%s has %s, but was expected to have %d.%s"
              .formatted(table.name(), Count.of(actual, "row"), expected, shown(actual)),
          expected,
          actual);
    }
    return this;
  }

  private String shown(long count) throws SQLException {
    if (count == 0 || count > MOST_ROWS) {
      return "";
    }
    List<Map<String, @Nullable Object>> rows = table.rows();
    return "\n" + TextTable.of(rows);
  }
}
