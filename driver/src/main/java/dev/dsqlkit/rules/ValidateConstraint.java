package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** Validation runs in the background. */
final class ValidateConstraint implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported(
              "validate-constraint", "unsupported ALTER TABLE VALIDATE CONSTRAINT statement")
          .problem("DSQL validates constraints in the background.")
          .fix(Fix.SAFE, "Write ALTER TABLE ASYNC ... VALIDATE CONSTRAINT and wait for the job.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.ALTER_TABLE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    if (statement.has(Clause.ASYNC)) {
      return List.of();
    }
    return Actions.of(statement)
        .filter(action -> action.kind() == AlterAction.Kind.VALIDATE_CONSTRAINT)
        .map(action -> Finding.at(action.at()))
        .toList();
  }
}
