package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A column of a type that Aurora DSQL does not store. */
record ColumnType(Predicate<TypeName> refused, Facts facts) implements ColumnRule {
  private static final String TEXT = "datatype %s not supported";

  static final List<ColumnType> ALL =
      List.of(
          new ColumnType(
              type -> DataTypes.is(type, "json"),
              Facts.unsupported("json-column-before-2026-05", TEXT)
                  .until("2026-05")
                  .evidence(Evidence.documented("2026-05-04").textUnseen())
                  .problem("DSQL did not store json.")
                  .fix(Fix.REVIEW, "Use text, and cast where it is used.")),
          new ColumnType(
              type -> DataTypes.is(type, "jsonb"),
              Facts.unsupported("jsonb-column-before-2026-06", TEXT)
                  .until("2026-06")
                  .evidence(Evidence.observed("2026-05-15"))
                  .problem("DSQL did not store jsonb.")
                  .fix(Fix.REVIEW, "Use text, and cast where it is used.")),
          new ColumnType(
              DataTypes::refusedAsColumn,
              Facts.unsupported("column-type", TEXT)
                  .problem("DSQL computes with values of this type but does not store them.")
                  .fix(Fix.REVIEW, "Use text, bytea, numeric, jsonb or a table of its own.")));

  @Override
  public Optional<Finding> finding(Column column) {
    return refused.test(column.type())
        ? Optional.of(Finding.at(column.at(), DataTypes.display(column.type())))
        : Optional.empty();
  }
}
