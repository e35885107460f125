package dev.dsqlkit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Column defaults of one database, looked up when a replay first needs them. */
final class ColumnDefaults {
  private static final String OF_TABLE =
      """
      SELECT a.attnum, a.attname, COALESCE(pg_get_expr(d.adbin, d.adrelid), ''),
          a.attidentity <> ''
      FROM pg_catalog.pg_attribute a
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = CAST(? AS oid) AND a.attnum > 0 AND NOT a.attisdropped""";

  /** Anywhere in the database: which of them a statement reaches is not worth finding out. */
  private static final String READS_SEQUENCE_STATE =
      """
      SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_attrdef d
              WHERE pg_get_expr(d.adbin, d.adrelid) ~* '(currval|lastval|setval)')
          OR EXISTS (SELECT 1 FROM pg_catalog.pg_proc p
              JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
              WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'sys')
                  AND COALESCE(pg_get_function_sqlbody(p.oid), p.prosrc)
                      ~* '(currval|lastval|setval)')""";

  private final Connection server;
  private final Map<Integer, Map<Integer, ColumnDefault>> byTable = new HashMap<>();
  private @Nullable Boolean readsSequenceState;

  ColumnDefaults(Connection server) {
    this.server = server;
  }

  void forget() {
    byTable.clear();
    readsSequenceState = null;
  }

  /** The default of a column, by the numbers that the server gives to table and column. */
  @Nullable ColumnDefault of(int table, int column) throws SQLException {
    Map<Integer, ColumnDefault> columns = byTable.get(table);
    if (columns == null) {
      columns = read(table);
      byTable.put(table, columns);
    }
    return columns.get(column);
  }

  private Map<Integer, ColumnDefault> read(int table) throws SQLException {
    Map<Integer, ColumnDefault> columns = new HashMap<>();
    try (PreparedStatement query = server.prepareStatement(OF_TABLE)) {
      query.setLong(1, Integer.toUnsignedLong(table));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          columns.put(
              row.getInt(1),
              new ColumnDefault(row.getString(2), row.getString(3), row.getBoolean(4)));
        }
      }
    }
    return columns;
  }

  /** Whether a default or a function of the database reads or sets the state of a sequence. */
  boolean readSequenceState() throws SQLException {
    Boolean known = readsSequenceState;
    if (known == null) {
      try (Statement query = server.createStatement();
          ResultSet row = query.executeQuery(READS_SEQUENCE_STATE)) {
        row.next();
        known = row.getBoolean(1);
      }
      readsSequenceState = known;
    }
    return known;
  }
}
