package dev.dsqlkit.rules;

import dev.dsqlkit.sql.QualifiedName;
import java.util.Map;
import java.util.Optional;

/**
 * A database with one schema {@code shop}, one table {@code orders} and one table {@code crowded}
 * that has all the columns, indexes and statistics a table may have.
 *
 * @param full whether there is no room for another schema, table, view or sequence
 */
record SampleCatalog(boolean full) implements Catalog {
  private static final Map<String, ColumnInfo> ORDERS =
      Map.of(
          "id", new ColumnInfo("uuid", true, true),
          "number", new ColumnInfo("bigint", true, false),
          "size", new ColumnInfo("integer", true, false),
          "ordinal", new ColumnInfo("bigint", false, false),
          "amount", new ColumnInfo("numeric", false, false),
          "note", new ColumnInfo("text", false, false),
          "payload", new ColumnInfo("jsonb", false, false),
          "duration", new ColumnInfo("interval", false, false));

  @Override
  public Optional<ColumnInfo> column(QualifiedName table, String column) {
    return table.name().equals("orders")
        ? Optional.ofNullable(ORDERS.get(column))
        : Optional.empty();
  }

  @Override
  public boolean isPrimaryKey(QualifiedName table, String constraint) {
    return table.name().equals("orders") && constraint.equals("orders_pkey");
  }

  @Override
  public int indexCount(QualifiedName table) {
    return table.name().equals("crowded") ? 24 : 23;
  }

  @Override
  public int columnCount(QualifiedName table) {
    return table.name().equals("crowded") ? 256 : 8;
  }

  @Override
  public boolean relationExists(QualifiedName relation) {
    return relation.name().equals("orders") || relation.name().equals("crowded_index");
  }

  @Override
  public boolean schemaExists(String schema) {
    return schema.equals("shop");
  }

  @Override
  public int statisticsCount(QualifiedName table) {
    return table.name().equals("crowded") ? 5 : 4;
  }

  @Override
  public int schemaCount() {
    return full ? 10 : 9;
  }

  @Override
  public int tableCount() {
    return full ? 1_000 : 999;
  }

  @Override
  public int viewCount() {
    return full ? 5_000 : 4_999;
  }

  @Override
  public int sequenceCount() {
    return full ? 5_000 : 4_999;
  }
}
