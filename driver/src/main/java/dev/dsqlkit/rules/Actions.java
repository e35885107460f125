package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.stream.Stream;

/** The actions of ALTER TABLE. */
final class Actions {
  private Actions() {}

  static Stream<AlterAction> of(SqlStatement statement) {
    if (statement.kind() != StatementKind.ALTER_TABLE) {
      return Stream.empty();
    }
    return statement.alterTable().map(AlterTable::actions).stream().flatMap(List::stream);
  }
}
