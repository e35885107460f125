package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TypeName;
import java.util.List;
import java.util.function.Predicate;

/** A key of CREATE TABLE over a type that Aurora DSQL does not order. */
record KeyColumnType(Predicate<TypeName> refused, Facts facts) implements StatementRule {
  static final String TEXT = "datatype %s is not supported in a key";

  static final List<KeyColumnType> ALL =
      List.of(
          new KeyColumnType(
              type -> DataTypes.is(type, "numeric"),
              Facts.unsupported("numeric-key-before-2026-02", TEXT)
                  .until("2026-02")
                  .evidence(Evidence.documented("2026-02-03"))
                  .problem("DSQL had no keys of numeric.")
                  .fix(Fix.REVIEW, "Use bigint or text for the key.")),
          new KeyColumnType(
              type -> DataTypes.unkeyable(type.display()),
              Facts.unsupported("key-column-type", TEXT)
                  .evidence(Evidence.observed("2026-10-10"))
                  .problem("A key cannot hold bytea, interval, json, jsonb or timetz.")
                  .fix(Fix.REVIEW, "Use another column, or text, for the key.")));

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return TableKey.of(statement).stream()
        .flatMap(key -> key.columns().stream())
        .filter(column -> refused.test(column.type()))
        .map(column -> Finding.at(column.at(), DataTypes.display(column.type())))
        .toList();
  }
}
