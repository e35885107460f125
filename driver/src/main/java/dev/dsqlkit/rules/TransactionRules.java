package dev.dsqlkit.rules;

import java.util.List;

/** What Aurora DSQL refuses because of the transaction that a statement runs in. */
final class TransactionRules {
  static final Facts MULTIPLE_DDL =
      Facts.unsupported("multiple-ddl", "multiple ddl statements not supported in a transaction")
          .problem("A transaction holds one DDL statement at most.")
          .fix(Fix.REVIEW, "Commit after each DDL statement.");

  static final Facts DDL_AND_DML =
      Facts.unsupported("ddl-and-dml", "ddl and dml are not supported in the same transaction")
          .problem("A transaction that changes the catalog cannot change rows.")
          .fix(Fix.REVIEW, "Commit between the DDL and the DML.");

  static final Facts ROWS =
      Facts.of("transaction-rows", "54000", "transaction row limit exceeded")
          .problem("A transaction writes at most 3,000 rows.")
          .fix(Fix.REVIEW, "Split the work into transactions of at most 3,000 rows.");

  static final Facts SIZE =
      Facts.of("transaction-size", "54000", "transaction size limit 10mb exceeded")
          .detail("Current transaction size %smb > 10mb")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("A transaction writes at most 10 MiB; the COMMIT fails.")
          .fix(Fix.REVIEW, "Split the work into smaller transactions.");

  static final Facts AGE =
      Facts.of("transaction-age", "54000", "transaction age limit of 300s exceeded")
          .detail("Current transaction age %ss exceeds 300s")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("A transaction lasts at most 300 seconds; the next statement or COMMIT fails.")
          .fix(Fix.REVIEW, "Commit before 300 seconds have passed.");

  static final List<Facts> ALL = List.of(MULTIPLE_DDL, DDL_AND_DML, ROWS, SIZE, AGE);

  private TransactionRules() {}
}
