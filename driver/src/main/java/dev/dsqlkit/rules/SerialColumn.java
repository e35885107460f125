package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import java.util.Optional;

/** The serial types are not types of Aurora DSQL. */
final class SerialColumn implements ColumnRule {
  private static final Facts FACTS =
      Facts.of("serial-column", "42704", "type \"%s\" does not exist")
          .problem("DSQL has no serial types.")
          .fix(
              Fix.REVIEW,
              "Use uuid, or bigint: in CREATE TABLE as IDENTITY (CACHE 1), in ADD COLUMN bare and then SET DEFAULT nextval.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public Optional<Finding> finding(Column column) {
    return DataTypes.serial(column.type())
        ? Optional.of(Finding.at(column.at(), DataTypes.display(column.type())))
        : Optional.empty();
  }
}
