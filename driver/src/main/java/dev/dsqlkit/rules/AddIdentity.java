package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a column must be to become an identity column. */
record AddIdentity(Predicate<Catalog.ColumnInfo> refused, Facts facts) implements CatalogRule {

  static final List<AddIdentity> ALL =
      List.of(
          new AddIdentity(
              column -> !column.type().equals("bigint"),
              Facts.unsupported("add-identity-type", IdentityType.TEXT)
                  .since("2026-07")
                  .problem("An identity column is a bigint.")
                  .fix(Fix.REVIEW, "Add a bigint column and use it instead.")),
          new AddIdentity(
              column -> !column.notNull(),
              Facts.of(
                      "add-identity-not-null",
                      "55000",
                      "column \"%2$s\" of relation \"%3$s\" must be declared NOT NULL before"
                          + " identity can be added")
                  .since("2026-07")
                  .evidence(Evidence.documented("2026-09-16").unsure("the text is PostgreSQL's"))
                  .problem("An identity column is NOT NULL, which cannot be added later.")
                  .fix(Fix.REVIEW, "Create the table anew, or set a default of nextval().")));

  @Override
  public boolean concerns(SqlStatement statement) {
    return Actions.of(statement).anyMatch(AddIdentity::addsIdentity);
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    AlterTable table = statement.alterTable().orElseThrow();
    for (AlterAction action : table.actions()) {
      if (addsIdentity(action)) {
        String column = action.name().orElse("");
        catalog
            .column(table.name(), column)
            .filter(refused)
            .map(info -> Finding.at(action.at(), info.type(), column, table.name().name()))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean addsIdentity(AlterAction action) {
    return action.kind() == AlterAction.Kind.ADD_IDENTITY;
  }
}
