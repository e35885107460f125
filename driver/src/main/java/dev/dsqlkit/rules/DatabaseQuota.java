package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.sql.SQLException;
import java.util.List;

/** How many objects of a kind a database may have. */
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
    return statement.kind() == kind && !statement.has(Clause.OR_REPLACE);
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    return Finding.when(count.in(catalog) >= most && !exists(statement, catalog), statement);
  }

  // With IF NOT EXISTS, nothing is made where something is.
  private boolean exists(SqlStatement statement, Catalog catalog) throws SQLException {
    if (!statement.has(Clause.IF_NOT_EXISTS)) {
      return false;
    }
    List<Token> name =
        statement.tokens().stream()
            .dropWhile(token -> !token.is("exists"))
            .skip(1)
            .limit(3)
            .toList();
    if (kind == StatementKind.CREATE_SCHEMA) {
      return catalog.schemaExists(name.get(0).value());
    }
    return catalog.relationExists(
        name.size() == 3 && name.get(1).isSymbol(".")
            ? new QualifiedName(name.get(0).value(), name.get(2).value())
            : new QualifiedName(null, name.get(0).value()));
  }

  /** A question to the catalog. */
  interface Count {
    int in(Catalog catalog) throws SQLException;
  }
}
