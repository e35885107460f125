package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** PostgreSQL turns SELECT INTO into the same node as CREATE TABLE AS. */
final class SelectInto implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("select-into", "unsupported statement: CreateTableAs")
          .evidence(Evidence.RECORDED.unsure("seen for CREATE TABLE AS, which SELECT INTO becomes"))
          .problem("DSQL creates no table from a query.")
          .fix(Fix.REVIEW, "Create the table, commit, then INSERT ... SELECT.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.SELECT;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(statement.has(Clause.SELECT_INTO), statement);
  }
}
