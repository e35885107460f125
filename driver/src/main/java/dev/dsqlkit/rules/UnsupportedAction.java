package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.function.Predicate;

/** An action of ALTER TABLE that Aurora DSQL refuses. */
record UnsupportedAction(Predicate<AlterAction> refused, Facts facts) implements StatementRule {

  /** An action by its kind, named as PostgreSQL names it in messages. */
  static UnsupportedAction of(String id, AlterAction.Kind kind, String name) {
    return of(id, action -> action.kind() == kind, name);
  }

  static UnsupportedAction of(String id, Predicate<AlterAction> refused, String name) {
    return new UnsupportedAction(
        refused, Facts.unsupported(id, "unsupported ALTER TABLE " + name + " statement"));
  }

  UnsupportedAction evidence(Evidence seen) {
    return new UnsupportedAction(refused, facts.evidence(seen));
  }

  UnsupportedAction until(String month) {
    return new UnsupportedAction(refused, facts.until(month));
  }

  UnsupportedAction because(String problem, Fix fix, String hint) {
    return new UnsupportedAction(refused, facts.problem(problem).fix(fix, hint));
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.ALTER_TABLE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Actions.of(statement).filter(refused).map(action -> Finding.at(action.at())).toList();
  }
}
