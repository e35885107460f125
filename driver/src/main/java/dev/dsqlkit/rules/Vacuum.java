package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** VACUUM shares its parse node with ANALYZE, which Aurora DSQL has. */
final class Vacuum implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("vacuum", "unsupported VACUUM statement")
          .problem("The service cleans up by itself.")
          .fix(Fix.SAFE, "Remove the statement; ANALYZE of a table exists.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.VACUUM;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    boolean vacuum = statement.tokens().get(0).is("vacuum");
    return Finding.when(vacuum, statement);
  }
}
