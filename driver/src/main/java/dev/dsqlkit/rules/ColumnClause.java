package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A column that has something which Aurora DSQL refuses with a fixed text. */
record ColumnClause(Predicate<Column> refused, Facts facts) implements ColumnRule {

  static final List<ColumnClause> ALL =
      List.of(
          new ColumnClause(
              column -> column.storage().isPresent(),
              Facts.unsupported("column-storage-before-2026-05", "STORAGE clause not supported")
                  .until("2026-05")
                  .evidence(Evidence.documented("2026-05-13").textUnseen())
                  .problem("DSQL had no STORAGE clause.")
                  .fix(Fix.SAFE, "Remove the STORAGE clause.")),
          new ColumnClause(
              column -> column.compression().isPresent(),
              Facts.unsupported("column-compression", "COMPRESSION clause not supported")
                  .evidence(Evidence.observed("2026-10-10").textUnseen())
                  .problem("The service compresses values by itself.")
                  .fix(Fix.SAFE, "Remove the COMPRESSION clause.")),
          new ColumnClause(
              Column::collate,
              Facts.unsupported("column-collate", "COLLATE clause not supported")
                  .evidence(Evidence.observed("2026-10-10"))
                  .problem("DSQL orders text by the collation C only.")
                  .fix(Fix.REVIEW, "Remove the COLLATE clause.")));

  @Override
  public Optional<Finding> finding(Column column) {
    return refused.test(column) ? Optional.of(Finding.at(column.at())) : Optional.empty();
  }
}
