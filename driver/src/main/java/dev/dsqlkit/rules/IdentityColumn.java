package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** Identity columns came with the sequences. */
final class IdentityColumn implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("identity-column-before-2026-02", "IDENTITY column not supported")
          .until("2026-02")
          .evidence(Evidence.documented("2026-02-13").textUnseen())
          .problem("DSQL had no identity columns.")
          .fix(Fix.REVIEW, "Use uuid keys.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE || kind == StatementKind.ALTER_TABLE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(!Identities.madeBy(statement).isEmpty(), statement);
  }
}
