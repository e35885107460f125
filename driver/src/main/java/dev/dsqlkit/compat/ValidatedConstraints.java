package dev.dsqlkit.compat;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;

/** Foreign keys and checks that ALTER TABLE adds and validates at once. */
final class ValidatedConstraints implements Habit {
  @Override
  public String id() {
    return "validated-constraints";
  }

  @Override
  public String sent() {
    return "`ALTER TABLE ... ADD CONSTRAINT n FOREIGN KEY` and `... CHECK` (Hibernate's schema export)";
  }

  @Override
  public String becomes() {
    return "the same with `NOT VALID`, then `ALTER TABLE ASYNC ... VALIDATE CONSTRAINT n` after COMMIT,"
        + " for which the driver waits; a constraint without a name is left as it is";
  }

  @Override
  public List<Edit> edits(SqlStatement statement) {
    return added(statement).stream()
        .map(action -> action.tokens().get(action.tokens().size() - 1))
        .map(last -> Edit.insertAfter(last, " NOT VALID"))
        .toList();
  }

  @Override
  public List<String> afterCommit(SqlStatement statement) {
    String table =
        statement.alterTable().map(AlterTable::name).map(QualifiedName::quoted).orElse("");
    return added(statement).stream()
        .flatMap(action -> action.addedConstraint().flatMap(Constraint::name).stream())
        .map(name -> new QualifiedName(null, name).quoted())
        .map(name -> "ALTER TABLE ASYNC " + table + " VALIDATE CONSTRAINT " + name)
        .toList();
  }

  private static List<AlterAction> added(SqlStatement statement) {
    return statement.alterTable().map(AlterTable::actions).stream()
        .flatMap(List::stream)
        .filter(action -> action.addedConstraint().filter(ValidatedConstraints::waits).isPresent())
        .toList();
  }

  private static boolean waits(Constraint constraint) {
    boolean kind =
        constraint.kind() == Constraint.Kind.FOREIGN_KEY
            || constraint.kind() == Constraint.Kind.CHECK;
    return kind && constraint.name().isPresent() && !constraint.notValid();
  }
}
