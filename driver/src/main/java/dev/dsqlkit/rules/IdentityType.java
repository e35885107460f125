package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import java.util.Optional;

/** Identity columns are of one type; checked after the CACHE, as recorded. */
final class IdentityType implements ColumnRule {
  static final String TEXT = "datatype %s not supported, identity column type must be bigint";

  private static final Facts FACTS =
      Facts.unsupported("identity-type", TEXT)
          .problem("An identity column is a bigint.")
          .fix(Fix.REVIEW, "Declare the column as bigint.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public Optional<Finding> finding(Column column) {
    return Columns.has(column, Constraint.Kind.IDENTITY) && !DataTypes.is(column.type(), "bigint")
        ? Optional.of(Finding.at(column.at(), DataTypes.display(column.type())))
        : Optional.empty();
  }
}
