package dev.dsqlkit.rules;

import dev.dsqlkit.sql.CreateIndex;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;

/** How many indexes a table may have. */
final class IndexCount implements CatalogRule {
  static final int MOST = 24;

  private static final Facts FACTS =
      Facts.of("index-count", "54000", "more than 24 indexes per table are not allowed")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("A table has at most 24 indexes, its primary key and unique keys included.")
          .fix(Fix.REVIEW, "Drop an index that is not used.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(SqlStatement statement) {
    return statement.createIndex().isPresent();
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    CreateIndex index = statement.createIndex().orElseThrow();
    return Finding.when(
        catalog.indexCount(index.table()) >= MOST && !exists(index, catalog), statement);
  }

  // An index stands in the schema of its table.
  private static boolean exists(CreateIndex index, Catalog catalog) throws SQLException {
    return index.ifNotExists()
        && index.name().isPresent()
        && catalog.relationExists(
            new QualifiedName(index.table().schema(), index.name().orElseThrow()));
  }
}
