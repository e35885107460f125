package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** ORDER BY the primary key, so that rows come in the same order each time. */
final class TableOrder {
  private TableOrder() {}

  /** With a space before it; empty for a table without a key. */
  static String of(Connection connection, String table) throws SQLException {
    List<String> key =
        Query.texts(
            connection,
            """
            SELECT quote_ident(a.attname)
            FROM pg_catalog.pg_index i
            CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (column_number, place)
            JOIN pg_catalog.pg_attribute a
              ON a.attrelid = i.indrelid AND a.attnum = k.column_number
            WHERE i.indisprimary AND i.indrelid = ?::regclass AND k.place <= i.indnkeyatts
            ORDER BY k.place
            """,
            table);
    return key.isEmpty() ? "" : " ORDER BY " + String.join(", ", key);
  }
}
