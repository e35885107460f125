package dev.dsqlkit.rules;

import dev.dsqlkit.sql.CreateIndex;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.function.Predicate;

/** A rule about CREATE INDEX as a whole. */
record IndexRule(Predicate<CreateIndex> refused, Facts facts) implements StatementRule {

  /** Checked before ASYNC, in the order that was observed. */
  static final List<IndexRule> BEFORE_ASYNC =
      List.of(
          new IndexRule(
              CreateIndex::concurrently,
              Facts.unsupported(
                      "create-index-concurrently", "CONCURRENTLY not supported for CREATE INDEX")
                  .evidence(Evidence.observed("2026-08-30"))
                  .problem("DSQL builds every index without blocking.")
                  .fix(Fix.SAFE, "Write ASYNC instead of CONCURRENTLY.")),
          new IndexRule(
              index -> index.using().isPresent(),
              Facts.unsupported("create-index-using", "USING not supported for CREATE INDEX")
                  .evidence(Evidence.observed("2026-10-10"))
                  .problem("DSQL has one kind of index.")
                  .fix(Fix.REVIEW, "Remove USING btree; other methods have no counterpart.")),
          new IndexRule(
              index -> !index.where().isEmpty(),
              Facts.unsupported(
                      "partial-index-before-2026-09", "WHERE not supported for CREATE INDEX")
                  .until("2026-09")
                  .evidence(Evidence.observed("2026-08-30"))
                  .problem("DSQL had no partial indexes.")
                  .fix(Fix.REVIEW, "Index all rows.")));

  /** The rule that gives CREATE INDEX its form. */
  static final IndexRule ASYNC =
      new IndexRule(
          index -> !index.async(),
          Facts.unsupported(
                  "create-index-async", "unsupported mode. please use CREATE INDEX ASYNC.")
              .problem("DSQL builds indexes in the background.")
              .fix(Fix.SAFE, "Write CREATE INDEX ASYNC and wait for the job."));

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.INDEX;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(statement.createIndex().filter(refused).isPresent(), statement);
  }
}
