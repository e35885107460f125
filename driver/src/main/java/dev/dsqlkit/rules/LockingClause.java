package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;
import java.util.Set;

/** Row locks other than those that Aurora DSQL has, anywhere in a statement. */
record LockingClause(Set<Clause> refused, Facts facts) implements StatementRule {

  static final List<LockingClause> ALL =
      List.of(
          new LockingClause(
              Set.of(Clause.FOR_SHARE, Clause.FOR_NO_KEY_UPDATE, Clause.FOR_KEY_SHARE),
              Facts.unsupported(
                      "locking-clause-before-2026-08",
                      "locking clauses other than FOR UPDATE are not supported")
                  .until("2026-08")
                  .evidence(Evidence.observed("2026-05-15"))
                  .problem("DSQL had FOR UPDATE only.")
                  .fix(Fix.REVIEW, "Use FOR UPDATE.")),
          new LockingClause(
              Set.of(Clause.FOR_SHARE, Clause.FOR_NO_KEY_UPDATE),
              Facts.unsupported(
                      "locking-clause",
                      "locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported")
                  .since("2026-08")
                  .problem("DSQL has FOR UPDATE and FOR KEY SHARE only.")
                  .fix(Fix.REVIEW, "Use FOR UPDATE, or FOR KEY SHARE instead of FOR SHARE.")));

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(statement.clauses().stream().anyMatch(refused::contains), statement);
  }
}
