package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;

/** TABLESAMPLE anywhere in a statement. */
final class Tablesample implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("tablesample", "TABLESAMPLE clause not supported")
          .problem("DSQL does not sample tables.")
          .fix(Fix.REVIEW, "Use ORDER BY random() LIMIT, or a range of keys.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(statement.has(Clause.TABLESAMPLE), statement);
  }
}
