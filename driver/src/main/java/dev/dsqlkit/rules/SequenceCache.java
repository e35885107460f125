package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** A sequence has to say how many numbers a session takes at once. */
final class SequenceCache implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported(
              "sequence-cache",
              "CREATE SEQUENCE is not supported without an explicit cache size. please define"
                  + " CACHE greater than or equal to 65536 or equal to 1")
          .since("2026-02")
          .problem("A sequence needs a CACHE of 1, or of 65536 or more.")
          .fix(Fix.SAFE, "Write CACHE 1, or CACHE 65536 for many inserts.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE_SEQ;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(
        statement
            .sequenceOptions()
            .filter(options -> !options.words().contains("CACHE"))
            .isPresent(),
        statement);
  }
}
