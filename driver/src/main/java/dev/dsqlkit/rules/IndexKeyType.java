package dev.dsqlkit.rules;

import dev.dsqlkit.sql.CreateIndex;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A key of CREATE INDEX over a column of a type that Aurora DSQL does not order. */
record IndexKeyType(Predicate<String> refused, Facts facts) implements CatalogRule {

  static final List<IndexKeyType> ALL =
      List.of(
          new IndexKeyType(
              "numeric"::equals,
              Facts.unsupported("numeric-index-before-2026-02", KeyColumnType.TEXT)
                  .until("2026-02")
                  .evidence(Evidence.documented("2026-02-03"))
                  .problem("DSQL had no keys of numeric.")
                  .fix(Fix.REVIEW, "Index a bigint or text column.")),
          new IndexKeyType(
              DataTypes::unkeyable,
              Facts.unsupported("index-key-type", KeyColumnType.TEXT)
                  .evidence(Evidence.observed("2026-10-10"))
                  .problem("A key cannot hold bytea, interval, json, jsonb or timetz.")
                  .fix(Fix.REVIEW, "Index an expression over the column.")));

  @Override
  public boolean concerns(SqlStatement statement) {
    return statement.createIndex().stream()
        .flatMap(index -> index.keys().stream())
        .anyMatch(key -> key.column().isPresent());
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    CreateIndex index = statement.createIndex().orElseThrow();
    for (CreateIndex.Key key : index.keys()) {
      if (key.column().isPresent()) {
        catalog
            .column(index.table(), key.column().get())
            .map(Catalog.ColumnInfo::type)
            .filter(refused)
            .map(type -> Finding.at(key.at(), type))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }
}
