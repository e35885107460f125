package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.Optional;

/** A rule about each column that a statement defines. */
interface ColumnRule extends StatementRule {

  Optional<Finding> finding(Column column);

  @Override
  default boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE || kind == StatementKind.ALTER_TABLE;
  }

  @Override
  default List<Finding> findings(SqlStatement statement) {
    return Columns.definedBy(statement).stream()
        .flatMap(column -> finding(column).stream())
        .toList();
  }
}
