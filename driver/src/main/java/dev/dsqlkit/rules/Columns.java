package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.CreateTable;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;

/** The columns that a statement defines: those of CREATE TABLE, or of ADD COLUMN. */
final class Columns {
  private Columns() {}

  static List<Column> definedBy(SqlStatement statement) {
    return switch (statement.kind()) {
      case CREATE -> statement.createTable().map(CreateTable::columns).orElse(List.of());
      case ALTER_TABLE ->
          Actions.of(statement).flatMap(action -> action.addedColumn().stream()).toList();
      default -> List.of();
    };
  }

  static boolean has(Column column, Constraint.Kind kind) {
    return column.constraints().stream().anyMatch(constraint -> constraint.kind() == kind);
  }
}
