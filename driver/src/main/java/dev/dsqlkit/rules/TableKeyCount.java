package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** The indexes that CREATE TABLE makes for its keys. */
final class TableKeyCount implements StatementRule {
  private static final Facts FACTS =
      Facts.of("table-key-count", "54000", "more than 24 indexes per table are not allowed")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("A table has at most 24 indexes, its primary key and unique keys included.")
          .fix(Fix.REVIEW, "Use fewer unique keys.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(TableKey.of(statement).size() > IndexCount.MOST, statement);
  }
}
