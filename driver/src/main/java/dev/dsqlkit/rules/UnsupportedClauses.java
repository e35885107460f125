package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** The clauses that Aurora DSQL refuses around a definition. */
final class UnsupportedClauses {
  private static final Evidence GRAMMAR = Evidence.documented("2026-09").textUnseen();

  /** Around CREATE TABLE. */
  static final List<UnsupportedClause> OF_TABLES =
      List.of(
          table(
              Clause.TEMPORARY,
              Facts.unsupported(
                      "temporary-table", "TEMPORARY or TEMP table not supported for CREATE TABLE")
                  .problem("DSQL has no temporary tables.")
                  .fix(Fix.REVIEW, "Use a CTE, or a table with a session column.")),
          table(
              Clause.UNLOGGED,
              Facts.unsupported("unlogged-table", "UNLOGGED table not supported for CREATE TABLE")
                  .problem("DSQL has no unlogged tables.")
                  .fix(Fix.SAFE, "Remove UNLOGGED.")),
          table(
              Clause.PARTITION_BY,
              Facts.unsupported(
                      "partition-by", "PARTITION BY clause not supported for CREATE TABLE")
                  .evidence(Evidence.observed("2026-09-24"))
                  .problem("The service distributes rows by itself.")
                  .fix(Fix.REVIEW, "Remove PARTITION BY.")),
          table(
              Clause.PARTITION_OF,
              Facts.unsupported(
                      "partition-of", "PARTITION OF clause not supported for CREATE TABLE")
                  .evidence(Evidence.measured("2026-08"))
                  .problem("The service distributes rows by itself.")
                  .fix(Fix.REVIEW, "Remove the statement and use the one table.")),
          table(
              Clause.INHERITS,
              Facts.unsupported("inherits", "INHERITS clause not supported for CREATE TABLE")
                  .evidence(GRAMMAR)
                  .problem("DSQL has no table inheritance.")
                  .fix(Fix.REVIEW, "Repeat the columns, or use LIKE.")),
          table(
              Clause.STORAGE_PARAMETERS,
              Facts.unsupported(
                      "table-storage-parameters", "WITH clause not supported for CREATE TABLE")
                  .evidence(GRAMMAR)
                  .problem("The service manages storage.")
                  .fix(Fix.SAFE, "Remove the WITH clause.")),
          table(
              Clause.TABLESPACE,
              Facts.unsupported(
                      "table-tablespace", "TABLESPACE clause not supported for CREATE TABLE")
                  .evidence(GRAMMAR)
                  .problem("The service manages storage.")
                  .fix(Fix.SAFE, "Remove the TABLESPACE clause.")),
          table(
              Clause.EXCLUDE_CONSTRAINT,
              Facts.unsupported("exclude-constraint", "EXCLUDE constraint not supported")
                  .evidence(GRAMMAR)
                  .problem("DSQL has no exclusion constraints.")
                  .fix(Fix.NONE, "Check in a transaction that locks a guard row FOR UPDATE.")),
          table(
              Clause.FOREIGN_KEY,
              Facts.unsupported(
                      "foreign-key-before-2026-08", "FOREIGN KEY constraint not supported")
                  .until("2026-08")
                  .evidence(Evidence.observed("2026-05-15"))
                  .problem("DSQL had no foreign keys.")
                  .fix(Fix.REVIEW, "Remove the foreign key and check in the application.")));

  /** Around other definitions and in queries. */
  static final List<UnsupportedClause> OF_OTHERS =
      List.of(
          new UnsupportedClause(
              StatementKind.VIEW,
              Clause.TEMPORARY,
              Facts.unsupported(
                      "temporary-view", "TEMPORARY or TEMP view not supported for CREATE VIEW")
                  .evidence(Evidence.documented("2026-04").textUnseen())
                  .problem("DSQL has no temporary views.")
                  .fix(Fix.REVIEW, "Create a lasting view, or use a CTE.")),
          new UnsupportedClause(
              StatementKind.CREATE_FUNCTION,
              Clause.PROCEDURE,
              Facts.unsupported("create-procedure", "PROCEDURE is not supported")
                  .evidence(Evidence.measured("2026-10-01"))
                  .problem("DSQL has no procedures of users.")
                  .fix(Fix.NONE, "Use a function in SQL, or the application.")));

  private UnsupportedClauses() {}

  private static UnsupportedClause table(Clause clause, Facts facts) {
    return new UnsupportedClause(StatementKind.CREATE, clause, facts);
  }
}
