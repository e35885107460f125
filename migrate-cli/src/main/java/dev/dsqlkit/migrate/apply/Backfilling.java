package dev.dsqlkit.migrate.apply;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.plan.Action;
import dev.dsqlkit.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills or copies rows by ranges of the key: each transaction finds where its range ends and writes
 * the rows in it that still need it, so that it writes at most so many rows, and doing it again
 * does no harm.
 */
final class Backfilling {
  private final QualifiedName table;
  private final List<String> key;
  private final int rows;

  Backfilling(QualifiedName table, List<String> key, int rows) {
    this.table = table;
    this.key = key;
    this.rows = rows;
  }

  /**
   * A place between rows.
   *
   * @param values of the key, as text
   * @param types of the key
   */
  record Place(List<String> values, List<String> types) {}

  /**
   * What one transaction did.
   *
   * @param end where it ended; null if it was the last
   */
  record Batch(long written, @Nullable Place end) {}

  Batch fill(Connection connection, @Nullable Place from, Action.Backfill action)
      throws SQLException {
    Place to = end(connection, from);
    String statement =
        "UPDATE %s SET %s = (%s) WHERE %s AND (%s)"
            .formatted(
                table.written(),
                written(action.column()),
                action.expression(),
                range(from, to),
                action.condition());
    return new Batch(write(connection, statement, from, to), to);
  }

  Batch copy(Connection connection, @Nullable Place from, Action.Copy action) throws SQLException {
    Place to = end(connection, from);
    String statement =
        "INSERT INTO %s %s SELECT %s FROM %s WHERE %s ON CONFLICT DO NOTHING"
            .formatted(
                action.to().written(),
                names(action.columns(), "(", ")"),
                String.join(", ", action.expressions()),
                table.written(),
                range(from, to));
    return new Batch(write(connection, statement, from, to), to);
  }

  private static long write(
      Connection connection, String sql, @Nullable Place from, @Nullable Place to)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = bind(statement, from, 1);
      bind(statement, to, next);
      return statement.executeLargeUpdate();
    }
  }

  /** The key of the last row of the next range; null if fewer rows are left. */
  private @Nullable Place end(Connection connection, @Nullable Place from) throws SQLException {
    String columns =
        key.stream().map(column -> written(column) + "::text").collect(Collectors.joining(", "));
    String typed = names(key, "", "");
    // Without the table's name, an output column of the name would be meant as well.
    String ordered =
        key.stream().map(column -> "source." + written(column)).collect(Collectors.joining(", "));
    String query =
        "SELECT %s, %s FROM %s AS source WHERE %s ORDER BY %s LIMIT 1 OFFSET %d"
            .formatted(columns, typed, table.written(), range(from, null), ordered, rows - 1);
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      bind(statement, from, 1);
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          return null;
        }
        ResultSetMetaData about = found.getMetaData();
        List<String> values = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= key.size(); i++) {
          values.add(found.getString(i));
          types.add(about.getColumnTypeName(key.size() + i));
        }
        return new Place(values, types);
      }
    }
  }

  private String range(@Nullable Place from, @Nullable Place to) {
    List<String> conditions = new ArrayList<>();
    if (from != null) {
      conditions.add(names(key, "(", ")") + " > " + parameters(from));
    }
    if (to != null) {
      conditions.add(names(key, "(", ")") + " <= " + parameters(to));
    }
    return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
  }

  private static String parameters(Place place) {
    return place.types().stream()
        .map(type -> "?::" + type)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String names(List<String> columns, String open, String close) {
    return columns.stream()
        .map(QualifiedName::written)
        .collect(Collectors.joining(", ", open, close));
  }

  private static int bind(PreparedStatement statement, @Nullable Place place, int first)
      throws SQLException {
    int index = first;
    if (place != null) {
      for (String value : place.values()) {
        statement.setString(index++, value);
      }
    }
    return index;
  }
}
