package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** Foreign keys are the only constraints that can be deferred. */
final class DeferrableKey implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("deferrable-key", "DEFERRABLE constraint not supported")
          .evidence(Evidence.observed("2026-08-30"))
          .problem("DSQL defers foreign keys only.")
          .fix(Fix.REVIEW, "Remove DEFERRABLE.");

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
    return Finding.when(TableKey.of(statement).stream().anyMatch(TableKey::deferrable), statement);
  }
}
