package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** A clause that Aurora DSQL refuses in statements of one kind. */
record UnsupportedClause(StatementKind kind, Clause clause, Facts facts) implements StatementRule {

  @Override
  public boolean concerns(StatementKind candidate) {
    return candidate == kind;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(statement.has(clause), statement);
  }
}
