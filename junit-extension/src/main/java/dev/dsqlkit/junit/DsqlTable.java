package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a test's database. It is read past rules, faults and the SQL log; what a transaction
 * has not committed is not seen.
 */
public final class DsqlTable {
  private final DatabaseSource source;
  private final String name;

  DsqlTable(DatabaseSource source, String name) {
    this.source = source;
    this.name = name;
  }

  /**
   * All rows, by the names of their columns, in the order of the primary key if there is one. The
   * values are those that pgjdbc's {@code getObject} gives.
   *
   * @throws SQLException 42P01 if there is no such table or view, with the names of those that are
   */
  public List<Map<String, @Nullable Object>> rows() throws SQLException {
    try (Connection connection = source.database().backDoor()) {
      String table = found(connection);
      return Query.rows(connection, "SELECT * FROM " + table + TableOrder.of(connection, table));
    }
  }

  /**
   * How many rows there are.
   *
   * @throws SQLException as {@link #rows} does
   */
  public long count() throws SQLException {
    try (Connection connection = source.database().backDoor()) {
      return Query.number(connection, "SELECT count(*) FROM " + found(connection));
    }
  }

  /** The name as it was given. */
  String name() {
    return name;
  }

  private String found(Connection connection) throws SQLException {
    Optional<String> table =
        Query.rows(connection, "SELECT to_regclass(?)::text AS name", name).stream()
            .flatMap(row -> Optional.ofNullable(row.get("name")).stream())
            .map(Object::toString)
            .findFirst();
    if (table.isEmpty()) {
      List<String> tables = new Relations(connection, source.schema()).tables();
      throw new SQLException(
          "There is no table %s. There are: %s."
              .formatted(name, tables.isEmpty() ? "none" : String.join(", ", tables)),
          "42P01");
    }
    return table.get();
  }
}
