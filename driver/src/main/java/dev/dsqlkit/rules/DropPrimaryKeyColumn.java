package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A column of the primary key stays. */
final class DropPrimaryKeyColumn implements CatalogRule {
  private static final Facts FACTS =
      Facts.unsupported("drop-primary-key-column", "cannot drop primary key column %s")
          .since("2026-08")
          .problem("The primary key of a table is fixed.")
          .fix(Fix.NONE, "Create the table anew.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(SqlStatement statement) {
    return Actions.of(statement).anyMatch(DropPrimaryKeyColumn::dropsColumn);
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    AlterTable table = statement.alterTable().orElseThrow();
    for (AlterAction action : table.actions()) {
      String column = action.name().orElse("");
      if (dropsColumn(action)
          && catalog.column(table.name(), column).filter(info -> info.inPrimaryKey()).isPresent()) {
        findings.add(Finding.at(action.at(), column));
      }
    }
    return findings;
  }

  private static boolean dropsColumn(AlterAction action) {
    return action.kind() == AlterAction.Kind.DROP_COLUMN;
  }
}
