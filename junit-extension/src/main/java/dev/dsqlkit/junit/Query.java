package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads small results. */
final class Query {
  private Query() {}

  /** Rows by the names of their columns, in the order of the columns. */
  static List<Map<String, @Nullable Object>> rows(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row(result));
        }
        return Collections.unmodifiableList(rows);
      }
    }
  }

  /** The only column of a result, as text. */
  static List<String> texts(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    return rows(connection, sql, parameters).stream()
        .flatMap(row -> row.values().stream())
        .map(String::valueOf)
        .toList();
  }

  /** The only number of a result. */
  static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(texts(connection, sql).get(0));
  }

  private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      row.put(columns.getColumnLabel(i), result.getObject(i));
    }
    return Collections.unmodifiableMap(row);
  }
}
