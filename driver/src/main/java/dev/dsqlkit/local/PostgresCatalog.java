package dev.dsqlkit.local;

import dev.dsqlkit.rules.Catalog;
import dev.dsqlkit.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The catalog as a connection sees it: one query a question, in its own transaction. */
public final class PostgresCatalog implements Catalog {
  private static final String COLUMN =
      """
      SELECT format_type(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END, NULL),
             a.attnotnull,
             EXISTS (SELECT FROM pg_catalog.pg_index i
                     WHERE i.indrelid = a.attrelid AND i.indisprimary
                       AND a.attnum = ANY (i.indkey[0:i.indnkeyatts - 1]))
      FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = to_regclass(?) AND a.attname = ? AND a.attnum > 0 AND NOT a.attisdropped
      """;

  private static final String PRIMARY_KEY =
      """
      SELECT count(*) FROM pg_catalog.pg_constraint
      WHERE conrelid = to_regclass(?) AND conname = ? AND contype = 'p'
      """;

  private static final String INDEXES =
      "SELECT count(*) FROM pg_catalog.pg_index WHERE indrelid = to_regclass(?)";

  private static final String COLUMNS =
      """
      SELECT count(*) FROM pg_catalog.pg_attribute
      WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
      """;

  private static final String STATISTICS =
      "SELECT count(*) FROM pg_catalog.pg_statistic_ext WHERE stxrelid = to_regclass(?)";

  private static final String USER_SCHEMA =
      " n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')";

  private static final String SCHEMAS =
      "SELECT count(*) FROM pg_catalog.pg_namespace n WHERE n.nspname <> 'public' AND"
          + USER_SCHEMA;

  private static final String RELATIONS =
      "SELECT count(*) FROM pg_catalog.pg_class c"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE c.relkind = ? AND"
          + USER_SCHEMA;

  private final Connection connection;

  public PostgresCatalog(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Optional<ColumnInfo> column(QualifiedName table, String column) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COLUMN)) {
      query.setString(1, table.quoted());
      query.setString(2, column);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new ColumnInfo(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
            : Optional.empty();
      }
    }
  }

  @Override
  public boolean isPrimaryKey(QualifiedName table, String constraint) throws SQLException {
    return count(PRIMARY_KEY, table.quoted(), constraint) > 0;
  }

  @Override
  public int indexCount(QualifiedName table) throws SQLException {
    return count(INDEXES, table.quoted());
  }

  @Override
  public int columnCount(QualifiedName table) throws SQLException {
    return count(COLUMNS, table.quoted());
  }

  @Override
  public boolean relationExists(QualifiedName relation) throws SQLException {
    return count("SELECT (to_regclass(?) IS NOT NULL)::int", relation.quoted()) > 0;
  }

  @Override
  public boolean schemaExists(String schema) throws SQLException {
    return count("SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = ?", schema) > 0;
  }

  @Override
  public int statisticsCount(QualifiedName table) throws SQLException {
    return count(STATISTICS, table.quoted());
  }

  @Override
  public int schemaCount() throws SQLException {
    return count(SCHEMAS);
  }

  @Override
  public int tableCount() throws SQLException {
    return count(RELATIONS, "r");
  }

  @Override
  public int viewCount() throws SQLException {
    return count(RELATIONS, "v");
  }

  @Override
  public int sequenceCount() throws SQLException {
    return count(RELATIONS, "S");
  }

  private int count(String sql, String... parameters) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setString(i + 1, parameters[i]);
      }
      try (ResultSet count = query.executeQuery()) {
        count.next();
        return count.getInt(1);
      }
    }
  }
}
