package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.sql.SQLException;
import java.util.List;

/** How many objects of a kind a database may have. IF NOT EXISTS is left to the server. */
record DatabaseQuota(StatementKind kind, int most, Count count, Facts facts)
    implements CatalogRule {

  static final List<DatabaseQuota> ALL =
      List.of(
          new DatabaseQuota(
              StatementKind.CREATE_SCHEMA,
              10,
              Catalog::schemaCount,
              quota("schema-count", "more than 10 schemas not allowed", "10 schemas")),
          new DatabaseQuota(
              StatementKind.CREATE,
              1_000,
              Catalog::tableCount,
              quota("table-count", "creating more than 1000 tables not allowed", "1,000 tables")),
          new DatabaseQuota(
              StatementKind.VIEW,
              5_000,
              Catalog::viewCount,
              quota("view-count", "creating more than 5000 views not allowed", "5,000 views")),
          new DatabaseQuota(
              StatementKind.CREATE_SEQ,
              5_000,
              Catalog::sequenceCount,
              quota(
                      "sequence-count",
                      "creating more than 5000 sequences is not allowed",
                      "5,000 sequences")
                  .since("2026-02")));

  private static Facts quota(String id, String text, String most) {
    return Facts.of(id, "54000", text)
        .evidence(Evidence.documented("2026-09"))
        .problem("A cluster has at most %s.".formatted(most))
        .fix(Fix.REVIEW, "Drop what is not used, or use another cluster.");
  }

  @Override
  public boolean concerns(SqlStatement statement) {
    return statement.kind() == kind
        && !statement.has(Clause.IF_NOT_EXISTS)
        && !statement.has(Clause.OR_REPLACE);
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    return Finding.when(count.in(catalog) >= most, statement);
  }

  /** A question to the catalog. */
  interface Count {
    int in(Catalog catalog) throws SQLException;
  }
}
