package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** A statement that Aurora DSQL refuses whatever it says, by its parse node. */
record UnsupportedStatement(StatementKind kind, Facts facts) implements StatementRule {

  /** Refused with the text that Aurora DSQL has for most nodes. */
  static UnsupportedStatement of(String id, StatementKind kind) {
    return of(id, kind, "unsupported statement: " + kind.shortName());
  }

  static UnsupportedStatement of(String id, StatementKind kind, String text) {
    return new UnsupportedStatement(kind, Facts.unsupported(id, text));
  }

  UnsupportedStatement evidence(Evidence seen) {
    return new UnsupportedStatement(kind, facts.evidence(seen));
  }

  UnsupportedStatement until(String month) {
    return new UnsupportedStatement(kind, facts.until(month));
  }

  UnsupportedStatement because(String problem, Fix fix, String hint) {
    return new UnsupportedStatement(kind, facts.problem(problem).fix(fix, hint));
  }

  @Override
  public boolean concerns(StatementKind candidate) {
    return candidate == kind;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return List.of(Finding.at(statement));
  }
}
