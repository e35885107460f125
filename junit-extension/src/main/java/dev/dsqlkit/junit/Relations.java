package dev.dsqlkit.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables and sequences of a test, by names that can stand in SQL. */
final class Relations {
  /** A condition on pg_namespace {@code n}: neither the server's schema nor the driver's. */
  static final String OF_TESTS =
      "n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'sys')";

  private final Connection connection;
  private final @Nullable String schema;

  /**
   * Those of a database.
   *
   * @param schema the only one that is the test's; without it all are but those of the server
   */
  Relations(Connection connection, Optional<String> schema) {
    this.connection = connection;
    this.schema = schema.orElse(null);
  }

  /** In the order of their names. */
  List<String> tables() throws SQLException {
    return named("r");
  }

  /** Those of identity columns too. */
  List<String> sequences() throws SQLException {
    return named("S");
  }

  List<String> invalidIndexes() throws SQLException {
    return Query.texts(
        connection,
        """
        SELECT i.indexrelid::regclass || ' on ' || i.indrelid::regclass
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT i.indisvalid AND %s AND (?::text IS NULL OR n.nspname = ?)
        ORDER BY 1
        """
            .formatted(OF_TESTS),
        schema,
        schema);
  }

  private List<String> named(String kind) throws SQLException {
    return Query.texts(
        connection,
        """
        SELECT c.oid::regclass::text
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = ?::"char" AND %s AND (?::text IS NULL OR n.nspname = ?)
        ORDER BY n.nspname, c.relname
        """
            .formatted(OF_TESTS),
        kind,
        schema,
        schema);
  }
}
