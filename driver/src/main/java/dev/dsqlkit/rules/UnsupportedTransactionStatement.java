package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TransactionControl;
import java.util.List;

/** Statements that divide a transaction. */
record UnsupportedTransactionStatement(TransactionControl.Action action, Facts facts)
    implements StatementRule {

  static final List<UnsupportedTransactionStatement> ALL =
      List.of(
          of(TransactionControl.Action.SAVEPOINT, "savepoint", "SAVEPOINT", Evidence.RECORDED),
          of(
              TransactionControl.Action.RELEASE,
              "release-savepoint",
              "RELEASE",
              Evidence.documented("2026-09-16").textUnseen()),
          of(
              TransactionControl.Action.ROLLBACK_TO,
              "rollback-to-savepoint",
              "ROLLBACK TO",
              Evidence.RECORDED));

  private static UnsupportedTransactionStatement of(
      TransactionControl.Action action, String id, String words, Evidence evidence) {
    return new UnsupportedTransactionStatement(
        action,
        Facts.unsupported(id, "unsupported transaction statement: " + words)
            .evidence(evidence)
            .problem("DSQL has no savepoints.")
            .fix(Fix.REVIEW, "Run the transaction again as a whole."));
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.TRANSACTION;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    boolean refused =
        statement.transactionControl().filter(control -> control.action() == action).isPresent();
    return Finding.when(refused, statement);
  }
}
