package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.util.List;

/** The forms of ALTER DOMAIN that look at the rows. */
final class AlterDomain implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("alter-domain", "unsupported ALTER DOMAIN statement")
          .evidence(Evidence.observed("2026-10-03").textUnseen())
          .problem("A domain gets no further constraints.")
          .fix(Fix.REVIEW, "Create a new domain.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.ALTER_DOMAIN;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(
        statement.object().filter(object -> constrains(object.rest())).isPresent(), statement);
  }

  private static boolean constrains(List<Token> action) {
    if (action.isEmpty()) {
      return false;
    }
    boolean setNotNull = action.size() > 1 && action.get(0).is("set") && action.get(1).is("not");
    return setNotNull || action.get(0).is("add");
  }
}
