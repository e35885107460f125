package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of a database as text: small ones with their rows, others with their number. */
final class RowDump {
  private static final int MOST_ROWS = 50;

  private RowDump() {}

  static String of(Connection connection, Optional<String> schema) throws SQLException {
    List<String> parts = new ArrayList<>();
    for (String table : new Relations(connection, schema).tables()) {
      parts.add(table(connection, table));
    }
    return parts.isEmpty() ? "There are no tables.\n" : String.join("\n", parts);
  }

  private static String table(Connection connection, String table) throws SQLException {
    long count = Query.number(connection, "SELECT count(*) FROM " + table);
    String title = "%s: %s\n".formatted(table, Count.of(count, "row"));
    if (count == 0 || count > MOST_ROWS) {
      return title;
    }
    String order = TableOrder.of(connection, table);
    List<Map<String, @Nullable Object>> rows =
        Query.rows(connection, "SELECT * FROM " + table + order + " LIMIT " + MOST_ROWS);
    return title + TextTable.of(rows);
  }
}
