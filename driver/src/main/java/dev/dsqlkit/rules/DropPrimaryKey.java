package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The primary key of a table stays. */
final class DropPrimaryKey implements CatalogRule {
  private static final Facts FACTS =
      Facts.unsupported("drop-primary-key", "unsupported ALTER TABLE DROP CONSTRAINT statement")
          .since("2026-07")
          .evidence(Evidence.observed("2026-10-10"))
          .problem("The primary key of a table is fixed.")
          .fix(Fix.NONE, "Create the table anew.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(SqlStatement statement) {
    return Actions.of(statement).anyMatch(DropPrimaryKey::dropsConstraint);
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    AlterTable table = statement.alterTable().orElseThrow();
    for (AlterAction action : table.actions()) {
      if (dropsConstraint(action) && catalog.isPrimaryKey(table.name(), action.name().orElse(""))) {
        findings.add(Finding.at(action.at()));
      }
    }
    return findings;
  }

  private static boolean dropsConstraint(AlterAction action) {
    return action.kind() == AlterAction.Kind.DROP_CONSTRAINT;
  }
}
