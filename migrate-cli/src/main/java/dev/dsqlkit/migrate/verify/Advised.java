package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.CreateTable;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The advice that a statement deserves for what is written in it. */
final class Advised {
  private static final Set<StatementKind> DEFINITIONS =
      Set.of(
          StatementKind.CREATE,
          StatementKind.ALTER_TABLE,
          StatementKind.INDEX,
          StatementKind.CREATE_SEQ,
          StatementKind.ALTER_SEQ,
          StatementKind.CREATE_DOMAIN,
          StatementKind.CREATE_FUNCTION,
          StatementKind.TRANSACTION);

  private Advised() {}

  static boolean isUnknown(SqlStatement statement) {
    return statement.kind() == StatementKind.UNKNOWN;
  }

  static boolean isUnread(SqlStatement statement) {
    return DEFINITIONS.contains(statement.kind()) && !statement.isRead();
  }

  static List<Advice> on(SqlStatement statement) {
    List<Advice> advice = new ArrayList<>();
    statement
        .createTable()
        .filter(table -> !table.columns().isEmpty() && table.likes().isEmpty())
        .ifPresent(table -> onKey(table, advice));
    return advice;
  }

  private static void onKey(CreateTable table, List<Advice> advice) {
    Optional<Column> first = leadingKeyColumn(table);
    if (first.isEmpty()) {
      advice.add(Advice.PRIMARY_KEY_ABSENT);
    } else if (ascends(first.get())) {
      advice.add(Advice.PRIMARY_KEY_ASCENDING);
    }
  }

  private static Optional<Column> leadingKeyColumn(CreateTable table) {
    for (Constraint constraint : table.constraints()) {
      if (constraint.kind() == Constraint.Kind.PRIMARY_KEY) {
        return table.columns().stream()
            .filter(column -> column.name().equals(constraint.columns().get(0)))
            .findFirst();
      }
    }
    return table.columns().stream()
        .filter(column -> constraint(column, Constraint.Kind.PRIMARY_KEY).isPresent())
        .findFirst();
  }

  private static boolean ascends(Column column) {
    return constraint(column, Constraint.Kind.IDENTITY).isPresent()
        || constraint(column, Constraint.Kind.DEFAULT)
            .filter(
                value ->
                    value.expression().stream()
                        .anyMatch(
                            token ->
                                token.is("nextval")
                                    || token.is("now")
                                    || token.is("current_timestamp")))
            .isPresent();
  }

  private static Optional<Constraint> constraint(Column column, Constraint.Kind kind) {
    return column.constraints().stream()
        .filter(constraint -> constraint.kind() == kind)
        .findFirst();
  }
}
