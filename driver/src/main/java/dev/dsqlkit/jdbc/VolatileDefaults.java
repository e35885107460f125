package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.InsertValues;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * Which columns an INSERT leaves to defaults that give something else each time, such as {@code
 * gen_random_uuid()} and identities. Looked up once per table and state of the catalog.
 */
final class VolatileDefaults {
  private static final int MOST_TEXTS = 1000;
  private static final String OF_TABLE =
      "SELECT column_name, is_generator FROM sys.dsqlkit_volatile_defaults(?)";

  private final PgConnection server;
  private final CatalogVersion catalogVersion;
  private final Map<String, Map<String, Boolean>> byTable = new HashMap<>();
  private final Map<String, GeneratedKeys> byText = new HashMap<>();
  private long readAt = -1;

  VolatileDefaults(PgConnection server, CatalogVersion catalogVersion) {
    this.server = server;
    this.catalogVersion = catalogVersion;
  }

  /**
   * Whether defaults fill in a column of what the statement inserts.
   *
   * @param known columns of which it is known what they got
   */
  boolean fillIn(String sql, GeneratedKeys known) throws SQLException {
    List<String> names = known.hidden() ? List.of(known.names()) : List.of();
    for (SqlStatement statement : SqlReader.readJdbc(sql)) {
      if (statement.kind() == StatementKind.INSERT
          && !names.containsAll(filledIn(statement).keySet())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The columns that an INSERT ... VALUES without RETURNING leaves to such defaults, so that it has
   * to be asked what they got.
   *
   * @return empty for all other statements
   */
  GeneratedKeys hidden(Admitted sql) throws SQLException {
    if (sql.parts().size() != 1
        || sql.first().rowCount() != Part.RowCount.VALUES
        || sql.awaitedJob() != null) {
      return GeneratedKeys.NONE;
    }
    forgetOutdated();
    GeneratedKeys known = byText.get(sql.sent());
    if (known == null) {
      known = read(sql);
      if (byText.size() < MOST_TEXTS) {
        byText.put(sql.sent(), known);
      }
    }
    return known;
  }

  private void forgetOutdated() {
    long current = catalogVersion.current();
    if (readAt != current) {
      byTable.clear();
      byText.clear();
      readAt = current;
    }
  }

  private GeneratedKeys read(Admitted sql) throws SQLException {
    List<SqlStatement> statements = SqlReader.readJdbc(sql.sent());
    if (statements.size() != 1
        || statements.get(0).has(Clause.RETURNING)
        || statements.get(0).insertValues().isEmpty()) {
      return GeneratedKeys.NONE;
    }
    List<String> columns =
        filledIn(statements.get(0)).entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .toList();
    return columns.isEmpty() ? GeneratedKeys.NONE : GeneratedKeys.hidden(columns);
  }

  /** The columns, and whether what they get depends on no data. */
  private Map<String, Boolean> filledIn(SqlStatement insert) throws SQLException {
    Optional<InsertValues> values = insert.insertValues();
    if (values.isEmpty()) {
      return of(table(insert));
    }
    InsertValues given = values.get();
    Map<String, Boolean> leftOut = new LinkedHashMap<>(of(given.table().quoted()));
    leftOut.keySet().removeIf(column -> !isLeftOut(given, column));
    return leftOut;
  }

  private static String table(SqlStatement insert) {
    int into = 0;
    while (into < insert.tokens().size() - 1 && !insert.tokens().get(into).is("into")) {
      into++;
    }
    int name = into + 1;
    boolean qualified =
        name + 2 < insert.tokens().size() && insert.tokens().get(name + 1).isSymbol(".");
    return (qualified
            ? new QualifiedName(
                insert.tokens().get(name).value(), insert.tokens().get(name + 2).value())
            : new QualifiedName(null, insert.tokens().get(name).value()))
        .quoted();
  }

  private static boolean isLeftOut(InsertValues given, String column) {
    int index = given.columns().indexOf(column);
    return index < 0 || given.rows().stream().anyMatch(row -> row.items().get(index).isDefault());
  }

  private Map<String, Boolean> of(String table) throws SQLException {
    forgetOutdated();
    Map<String, Boolean> known = byTable.get(table);
    if (known == null) {
      known = read(table);
      byTable.put(table, known);
    }
    return known;
  }

  /** Outside a transaction it must not begin one: its snapshot is the first statement's. */
  private Map<String, Boolean> read(String table) throws SQLException {
    boolean begins =
        !server.getAutoCommit() && server.getTransactionState() == TransactionState.IDLE;
    if (begins) {
      server.setAutoCommit(true);
    }
    try (PreparedStatement query = server.prepareStatement(OF_TABLE)) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        while (row.next()) {
          columns.put(row.getString(1), row.getBoolean(2));
        }
        return columns;
      }
    } finally {
      if (begins) {
        server.setAutoCommit(false);
      }
    }
  }
}
