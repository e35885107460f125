package dev.dsqlkit.migrate.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The queries of {@code catalog.sql}. */
final class Catalog {
  private static final Map<String, String> QUERIES = queries();

  private final Connection connection;

  Catalog(Connection connection) {
    this.connection = connection;
  }

  /** Takes one row. */
  interface Taking {
    void take(Row row) throws SQLException;
  }

  void each(String query, Taking taking) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERIES.get(query))) {
      Row row = new Row(rows);
      while (rows.next()) {
        taking.take(row);
      }
    }
  }

  /** Each query stands behind a line {@code -- name}. */
  private static Map<String, String> queries() {
    Map<String, String> queries = new HashMap<>();
    for (String part : text().split("(?m)^-- query: ", -1)) {
      int line = part.indexOf('\n');
      if (line > 0) {
        queries.put(part.substring(0, line).strip(), part.substring(line + 1).strip());
      }
    }
    return queries;
  }

  private static String text() {
    try (InputStream in = Catalog.class.getResourceAsStream("catalog.sql")) {
      if (in == null) {
        throw new IllegalStateException("catalog.sql is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
