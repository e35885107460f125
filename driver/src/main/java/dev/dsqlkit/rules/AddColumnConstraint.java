package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** A column is added bare; checked before its type, as recorded. */
final class AddColumnConstraint implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported(
              "add-column-constraint", "ALTER TABLE ADD COLUMN with constraint not supported")
          .problem("A column is added without default, NOT NULL, CHECK, key or identity.")
          .fix(
              Fix.REVIEW,
              "Add the bare column, then SET DEFAULT, UPDATE in batches, and add a CHECK ... NOT VALID.");

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
    return Actions.of(statement)
        .flatMap(action -> action.addedColumn().stream())
        .filter(AddColumnConstraint::constrained)
        .map(column -> Finding.at(column.at()))
        .toList();
  }

  private static boolean constrained(Column column) {
    return column.constraints().stream()
        .anyMatch(constraint -> constraint.kind() != Constraint.Kind.NULL);
  }
}
