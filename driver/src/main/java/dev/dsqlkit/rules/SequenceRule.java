package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SequenceOptions;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.function.Predicate;

/** CREATE SEQUENCE with something that Aurora DSQL refuses. */
record SequenceRule(Predicate<SequenceOptions> refused, Facts facts) implements StatementRule {

  static final List<SequenceRule> ALL =
      List.of(
          new SequenceRule(
              options -> options.temporary() || options.unlogged(),
              Facts.unsupported(
                      "temporary-sequence",
                      "TEMPORARY or UNLOGGED sequence not supported for CREATE SEQUENCE")
                  .evidence(Evidence.documented("2026-04").textUnseen())
                  .problem("DSQL has no temporary or unlogged sequences.")
                  .fix(Fix.REVIEW, "Create a lasting sequence.")),
          new SequenceRule(
              options -> options.as().filter(type -> !DataTypes.is(type, "bigint")).isPresent(),
              Facts.unsupported("sequence-type", "sequence type must be bigint")
                  .evidence(Evidence.documented("2026-09-16").textUnseen())
                  .problem("A sequence counts in bigint.")
                  .fix(Fix.SAFE, "Remove AS, or write AS bigint.")));

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE_SEQ || kind == StatementKind.ALTER_SEQ;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(statement.sequenceOptions().filter(refused).isPresent(), statement);
  }
}
