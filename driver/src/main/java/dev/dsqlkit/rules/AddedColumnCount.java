package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * How many columns a table may grow to; that it once had no more than 1,600 is PostgreSQL's too.
 */
final class AddedColumnCount implements CatalogRule {
  private static final Facts FACTS =
      Facts.of("added-column-count", "54011", "tables can have at most 255 columns")
          .evidence(
              Evidence.measured("2026-10-01").unsure("measured for CREATE TABLE, 256 columns pass"))
          .problem("A table has at most 255 columns (256 pass).")
          .fix(Fix.REVIEW, "Divide the table, or use jsonb.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(SqlStatement statement) {
    return Actions.of(statement).anyMatch(AddedColumnCount::adds);
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    AlterTable table = statement.alterTable().orElseThrow();
    int columns = catalog.columnCount(table.name());
    for (AlterAction action : table.actions()) {
      if (action.kind() == AlterAction.Kind.DROP_COLUMN) {
        columns--;
      } else if (adds(action) && !isThere(action, table, catalog)) {
        columns++;
      }
    }
    return Finding.when(columns > ColumnCount.MOST, statement);
  }

  private static boolean adds(AlterAction action) {
    return action.kind() == AlterAction.Kind.ADD_COLUMN;
  }

  private static boolean isThere(AlterAction action, AlterTable table, Catalog catalog)
      throws SQLException {
    return action.ifExists()
        && action.name().isPresent()
        && catalog.column(table.name(), action.name().orElseThrow()).isPresent();
  }
}
