package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The statements of the workloads, in as many words as they need. */
final class Sql {
  /** The most rows that a transaction of Aurora DSQL may write. */
  private static final int ROWS = 3_000;

  private Sql() {}

  static int update(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** The number in the only row. */
  static long number(Connection connection, String sql, Object... parameters) throws SQLException {
    return row(connection, sql, result -> result.getLong(1), parameters);
  }

  /** The text in the only row. */
  static String text(Connection connection, String sql, Object... parameters) throws SQLException {
    return row(connection, sql, result -> result.getString(1), parameters);
  }

  private static <T> T row(Connection connection, String sql, Row<T> row, Object... parameters)
      throws SQLException {
    List<T> rows = rows(connection, sql, row, parameters);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows from " + sql);
    }
    return rows.get(0);
  }

  static <T> List<T> rows(Connection connection, String sql, Row<T> row, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.of(result));
      }
      return rows;
    }
  }

  /** Makes a table anew. */
  static void createTable(Connection connection, String name, String columns) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + name);
      statement.execute("CREATE TABLE " + name + " (" + columns + ")");
    }
  }

  /**
   * Inserts rows for the numbers from 0.
   *
   * @param columns the values of a row, made from the number {@code i}
   */
  static void fill(Connection connection, String table, String columns, int rows)
      throws SQLException {
    String sql = "INSERT INTO %s SELECT %s FROM generate_series(?, ?) i".formatted(table, columns);
    for (int from = 0; from < rows; from += ROWS) {
      update(connection, sql, from, Math.min(from + ROWS, rows) - 1);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet result) throws SQLException;
  }
}
