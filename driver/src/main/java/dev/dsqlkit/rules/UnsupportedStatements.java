package dev.dsqlkit.rules;

import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** The statements that Aurora DSQL refuses by their parse node. */
final class UnsupportedStatements {
  private static final Evidence AWS_LINTER = Evidence.documented("2026-09-16").textUnseen();

  /** Statements whose refusal and text were seen. */
  static final List<UnsupportedStatement> SEEN =
      List.of(
          UnsupportedStatement.of("truncate", StatementKind.TRUNCATE)
              .because(
                  "DSQL has no TRUNCATE.",
                  Fix.REVIEW,
                  "Use DELETE in batches of at most 3,000 rows."),
          UnsupportedStatement.of("create-extension", StatementKind.CREATE_EXTENSION)
              .because(
                  "DSQL has no extensions.",
                  Fix.REVIEW,
                  "Remove the statement; gen_random_uuid() is built in."),
          UnsupportedStatement.of("create-database", StatementKind.CREATEDB)
              .because("A cluster has one database, named postgres.", Fix.REVIEW, "Use a schema."),
          UnsupportedStatement.of("create-table-as", StatementKind.CREATE_TABLE_AS)
              .because(
                  "DSQL has neither CREATE TABLE AS nor materialized views.",
                  Fix.REVIEW,
                  "Create the table, commit, then INSERT ... SELECT; or use a view."),
          UnsupportedStatement.of("create-composite-type", StatementKind.COMPOSITE_TYPE)
              .because("DSQL has no composite types.", Fix.NONE, "Use columns or jsonb."),
          UnsupportedStatement.of("create-range-type", StatementKind.CREATE_RANGE)
              .because("DSQL has no range types of users.", Fix.NONE, "Use two columns."),
          UnsupportedStatement.of("create-tablespace", StatementKind.CREATE_TABLE_SPACE)
              .because("The service manages storage.", Fix.SAFE, "Remove the statement."),
          UnsupportedStatement.of("create-foreign-table", StatementKind.CREATE_FOREIGN_TABLE)
              .because("DSQL has no foreign tables.", Fix.NONE, "Load the data into a table."),
          UnsupportedStatement.of("listen", StatementKind.LISTEN)
              .because("DSQL has no notifications.", Fix.NONE, "Poll, or use a message service."),
          UnsupportedStatement.of("notify", StatementKind.NOTIFY)
              .because("DSQL has no notifications.", Fix.NONE, "Use a message service."),
          UnsupportedStatement.of("unlisten", StatementKind.UNLISTEN)
              .because("DSQL has no notifications.", Fix.SAFE, "Remove the statement."),
          UnsupportedStatement.of("alter-system", StatementKind.ALTER_SYSTEM)
              .because("The service manages its settings.", Fix.REVIEW, "Remove the statement."),
          UnsupportedStatement.of(
                  "create-enum", StatementKind.CREATE_ENUM, "CREATE TYPE not supported")
              .because(
                  "DSQL has no enum types.",
                  Fix.REVIEW,
                  "Use text with a CHECK, or a domain over it."),
          UnsupportedStatement.of(
                  "alter-enum", StatementKind.ALTER_ENUM, "ALTER TYPE not supported")
              .because(
                  "DSQL has no enum types.",
                  Fix.REVIEW,
                  "Use text with a CHECK, or a domain over it."),
          UnsupportedStatement.of(
                  "create-trigger", StatementKind.CREATE_TRIG, "CREATE TRIGGER not supported")
              .because("DSQL has no triggers.", Fix.NONE, "Do the work in the application."),
          UnsupportedStatement.of("merge", StatementKind.MERGE, "unsupported statement type: MERGE")
              .because(
                  "DSQL has no MERGE.",
                  Fix.REVIEW,
                  "Use INSERT ... ON CONFLICT or UPDATE ... FROM."),
          UnsupportedStatement.of("lock-table", StatementKind.LOCK)
              .evidence(Evidence.measured("2026-10"))
              .because("DSQL has no table locks.", Fix.REVIEW, "Use FOR UPDATE on a guard row."),
          UnsupportedStatement.of("create-policy", StatementKind.CREATE_POLICY)
              .evidence(Evidence.observed("2026-10-10"))
              .because("DSQL has no row level security.", Fix.NONE, "Filter in queries or views."),
          UnsupportedStatement.of("declare-cursor", StatementKind.DECLARE_CURSOR)
              .evidence(Evidence.observed("2026-08"))
              .because(
                  "DSQL has no SQL cursors.", Fix.REVIEW, "Use the fetch size of the JDBC driver."),
          UnsupportedStatement.of("do-block", StatementKind.DO)
              .evidence(Evidence.observed("2026-09"))
              .because("DSQL has no DO.", Fix.NONE, "Send the statements one by one."),
          UnsupportedStatement.of("create-rule", StatementKind.RULE)
              .evidence(Evidence.observed("2026-09"))
              .because("DSQL has no rewrite rules.", Fix.NONE, "Do the work in the application."),
          UnsupportedStatement.of("define-object", StatementKind.DEFINE)
              .evidence(Evidence.observed("2026-08-28"))
              .because(
                  "DSQL has no aggregates, operators, collations or text search objects of users.",
                  Fix.NONE,
                  "Use the built-in ones."),
          UnsupportedStatement.of("alter-text-search", StatementKind.ALTER_TS_CONFIGURATION)
              .evidence(Evidence.observed("2026-08-28"))
              .because(
                  "Only the text search configuration simple exists.",
                  Fix.NONE,
                  "Use the configuration simple."));

  /** Statements that AWS calls unsupported, without a text that was seen. */
  static final List<UnsupportedStatement> TEXT_UNSEEN =
      List.of(
          UnsupportedStatement.of("reindex", StatementKind.REINDEX)
              .evidence(AWS_LINTER)
              .because("The service maintains indexes.", Fix.SAFE, "Remove the statement."),
          UnsupportedStatement.of("cluster-table", StatementKind.CLUSTER)
              .evidence(AWS_LINTER)
              .because("The service orders rows.", Fix.SAFE, "Remove the statement."),
          UnsupportedStatement.of("alter-policy", StatementKind.ALTER_POLICY)
              .evidence(AWS_LINTER)
              .because("DSQL has no row level security.", Fix.NONE, "Filter in queries or views."),
          UnsupportedStatement.of("alter-role", StatementKind.ALTER_ROLE)
              .evidence(AWS_LINTER)
              .because(
                  "Of ALTER ROLE, DSQL has RENAME TO only.",
                  Fix.REVIEW,
                  "Give the attributes in CREATE ROLE; IAM replaces passwords."),
          UnsupportedStatement.of("alter-role-set", StatementKind.ALTER_ROLE_SET)
              .evidence(AWS_LINTER)
              .because(
                  "Roles have no settings of their own.",
                  Fix.REVIEW,
                  "Set the parameter when a connection opens."),
          UnsupportedStatement.of("alter-function", StatementKind.ALTER_FUNCTION)
              .evidence(AWS_LINTER)
              .because(
                  "Properties of a function cannot be altered.",
                  Fix.REVIEW,
                  "Use CREATE OR REPLACE FUNCTION."),
          UnsupportedStatement.of("create-server", StatementKind.CREATE_FOREIGN_SERVER)
              .evidence(AWS_LINTER)
              .because("DSQL has no foreign data.", Fix.NONE, "Load the data into a table."),
          UnsupportedStatement.of("load-library", StatementKind.LOAD)
              .evidence(AWS_LINTER)
              .because("DSQL loads no libraries.", Fix.REVIEW, "Remove the statement."),
          UnsupportedStatement.of("prepare", StatementKind.PREPARE)
              .evidence(AWS_LINTER)
              .because(
                  "DSQL prepares through the protocol only.",
                  Fix.REVIEW,
                  "Use a PreparedStatement."),
          UnsupportedStatement.of("deallocate", StatementKind.DEALLOCATE)
              .evidence(AWS_LINTER)
              .because(
                  "DSQL prepares through the protocol only.", Fix.SAFE, "Remove the statement."),
          UnsupportedStatement.of("discard", StatementKind.DISCARD)
              .evidence(AWS_LINTER)
              .because(
                  "DSQL has no DISCARD.", Fix.REVIEW, "Use RESET ALL, or open a new connection."));

  /** Statements that were refused before DSQL learned them. */
  static final List<UnsupportedStatement> FORMER =
      List.of(
          UnsupportedStatement.of("create-sequence-before-2026-02", StatementKind.CREATE_SEQ)
              .until("2026-02")
              .evidence(Evidence.documented("2026-02-13").textUnseen())
              .because("DSQL had no sequences.", Fix.REVIEW, "Use uuid keys."),
          UnsupportedStatement.of("alter-sequence-before-2026-02", StatementKind.ALTER_SEQ)
              .until("2026-02")
              .evidence(Evidence.documented("2026-02-13").textUnseen())
              .because("DSQL had no sequences.", Fix.REVIEW, "Use uuid keys."),
          UnsupportedStatement.of(
                  "alter-default-privileges-before-2026-04", StatementKind.ALTER_DEFAULT_PRIVILEGES)
              .until("2026-04")
              .evidence(Evidence.documented("2026-04-24").textUnseen())
              .because("DSQL had no default privileges.", Fix.REVIEW, "Grant on each object."),
          UnsupportedStatement.of("create-statistics-before-2026-08", StatementKind.CREATE_STATS)
              .until("2026-08")
              .evidence(Evidence.documented("2026-08-27").textUnseen())
              .because("DSQL had no extended statistics.", Fix.SAFE, "Remove the statement."),
          UnsupportedStatement.of("alter-statistics-before-2026-08", StatementKind.ALTER_STATS)
              .until("2026-08")
              .evidence(Evidence.documented("2026-08-27").textUnseen())
              .because("DSQL had no extended statistics.", Fix.SAFE, "Remove the statement."));

  private UnsupportedStatements() {}
}
