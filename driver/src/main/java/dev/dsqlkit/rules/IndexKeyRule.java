package dev.dsqlkit.rules;

import dev.dsqlkit.sql.CreateIndex;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.function.Predicate;

/** A rule about each key of CREATE INDEX. */
record IndexKeyRule(Predicate<CreateIndex.Key> refused, Facts facts) implements StatementRule {

  static final List<IndexKeyRule> ALL =
      List.of(
          new IndexKeyRule(
              key -> !key.expression().isEmpty(),
              Facts.unsupported(
                      "index-expression-before-2026-08", "expression not supported for index keys")
                  .until("2026-08")
                  .evidence(Evidence.documented("2026-08-13").textUnseen())
                  .problem("DSQL had no indexes on expressions.")
                  .fix(Fix.REVIEW, "Index a stored generated column.")),
          new IndexKeyRule(
              key -> key.asc() || key.desc(),
              Facts.unsupported(
                      "index-sort-order", "specifying sort order not supported for index keys")
                  .evidence(Evidence.measured("2026-10-01"))
                  .problem("DSQL orders index keys upwards only.")
                  .fix(Fix.REVIEW, "Remove ASC or DESC.")),
          new IndexKeyRule(
              key -> key.opclass().isPresent(),
              Facts.unsupported("index-operator-class", "opclass not supported for index keys")
                  .evidence(Evidence.observed("2026-10-10"))
                  .problem("DSQL has no operator classes to choose from.")
                  .fix(Fix.REVIEW, "Remove the operator class.")),
          new IndexKeyRule(
              CreateIndex.Key::collate,
              Facts.unsupported("index-collate", "COLLATE clause not supported")
                  .evidence(Evidence.observed("2026-10-10"))
                  .problem("DSQL orders text by the collation C only.")
                  .fix(Fix.REVIEW, "Remove the COLLATE clause.")));

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.INDEX;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return statement.createIndex().map(CreateIndex::keys).stream()
        .flatMap(List::stream)
        .filter(refused)
        .map(key -> Finding.at(key.at()))
        .toList();
  }
}
