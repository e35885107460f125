package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** COPY between a table and the files of a server that nobody can reach. */
final class CopyFile implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("copy-file", "unsupported statement: Copy")
          .evidence(Evidence.documented("2026-09-16").textUnseen())
          .problem("The service has no files or programs for COPY.")
          .fix(Fix.REVIEW, "Use COPY ... FROM STDIN or TO STDOUT.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.COPY;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(CopyTarget.of(statement).inServer(), statement);
  }
}
