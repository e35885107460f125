package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import java.util.List;

/** The actions of ALTER TABLE that Aurora DSQL refuses whatever they say. */
final class UnsupportedActions {
  private static final Evidence AWS_LINTER = Evidence.documented("2026-09-16").textUnseen();
  private static final String NO_POLICIES = "DSQL has no row level security.";
  private static final String NO_RULES = "DSQL has no rewrite rules.";
  private static final String REMOVE = "Remove the statement.";
  private static final String NEW_COLUMN = "Add a new column, copy the values, drop the old one.";

  static final List<UnsupportedAction> STANDING =
      List.of(
          UnsupportedAction.of(
                  "alter-column-type", AlterAction.Kind.SET_TYPE, "ALTER COLUMN ... SET DATA TYPE")
              .because("The type of a column is fixed.", Fix.REVIEW, NEW_COLUMN),
          UnsupportedAction.of(
                  "set-not-null", AlterAction.Kind.SET_NOT_NULL, "ALTER COLUMN ... SET NOT NULL")
              .evidence(Evidence.observed("2026-09-24"))
              .because(
                  "NOT NULL is given when a table is created.",
                  Fix.REVIEW,
                  "Add CHECK (c IS NOT NULL) NOT VALID and validate it."),
          UnsupportedAction.of(
                  "set-statistics",
                  AlterAction.Kind.SET_STATISTICS,
                  "ALTER COLUMN ... SET STATISTICS")
              .evidence(Evidence.measured("2026-10-01"))
              .because("Columns have no statistics target.", Fix.SAFE, REMOVE),
          UnsupportedAction.of(
                  "set-compression",
                  AlterAction.Kind.SET_COMPRESSION,
                  "ALTER COLUMN ... SET COMPRESSION")
              .evidence(Evidence.observed("2026-10-10").textUnseen())
              .because("The service compresses values by itself.", Fix.SAFE, REMOVE),
          UnsupportedAction.of(
                  "enable-row-security",
                  AlterAction.Kind.ENABLE_ROW_SECURITY,
                  "ENABLE ROW SECURITY")
              .evidence(Evidence.observed("2026-10-10"))
              .because(NO_POLICIES, Fix.NONE, "Filter in queries or views."),
          UnsupportedAction.of(
                  "disable-row-security",
                  AlterAction.Kind.DISABLE_ROW_SECURITY,
                  "DISABLE ROW SECURITY")
              .evidence(AWS_LINTER)
              .because(NO_POLICIES, Fix.SAFE, REMOVE),
          UnsupportedAction.of(
                  "force-row-security", AlterAction.Kind.FORCE_ROW_SECURITY, "FORCE ROW SECURITY")
              .evidence(AWS_LINTER)
              .because(NO_POLICIES, Fix.NONE, "Filter in queries or views."),
          UnsupportedAction.of(
                  "no-force-row-security",
                  AlterAction.Kind.NO_FORCE_ROW_SECURITY,
                  "NO FORCE ROW SECURITY")
              .evidence(AWS_LINTER)
              .because(NO_POLICIES, Fix.SAFE, REMOVE),
          UnsupportedAction.of(
                  "replica-identity", AlterAction.Kind.REPLICA_IDENTITY, "REPLICA IDENTITY")
              .evidence(AWS_LINTER)
              .because("DSQL has no logical replication.", Fix.SAFE, REMOVE),
          UnsupportedAction.of("enable-rule", AlterAction.Kind.ENABLE_RULE, "ENABLE RULE")
              .evidence(AWS_LINTER)
              .because(NO_RULES, Fix.NONE, "Do the work in the application."),
          UnsupportedAction.of("disable-rule", AlterAction.Kind.DISABLE_RULE, "DISABLE RULE")
              .evidence(AWS_LINTER)
              .because(NO_RULES, Fix.SAFE, REMOVE));

  static final List<UnsupportedAction> FORMER =
      List.of(
          former(
              "set-storage-before-2026-05",
              AlterAction.Kind.SET_STORAGE,
              "ALTER COLUMN ... SET STORAGE",
              "2026-05"),
          former(
              "set-default-before-2026-07",
              AlterAction.Kind.SET_DEFAULT,
              "ALTER COLUMN ... SET DEFAULT",
              "2026-07"),
          // PostgreSQL has one name for SET DEFAULT and DROP DEFAULT.
          former(
              "drop-default-before-2026-07",
              AlterAction.Kind.DROP_DEFAULT,
              "ALTER COLUMN ... SET DEFAULT",
              "2026-07"),
          former(
              "drop-not-null-before-2026-07",
              AlterAction.Kind.DROP_NOT_NULL,
              "ALTER COLUMN ... DROP NOT NULL",
              "2026-07"),
          former(
              "drop-expression-before-2026-07",
              AlterAction.Kind.DROP_EXPRESSION,
              "ALTER COLUMN ... DROP EXPRESSION",
              "2026-07"),
          former(
              "add-identity-before-2026-07",
              AlterAction.Kind.ADD_IDENTITY,
              "ALTER COLUMN ... ADD IDENTITY",
              "2026-07"),
          former(
              "drop-constraint-before-2026-07",
              AlterAction.Kind.DROP_CONSTRAINT,
              "DROP CONSTRAINT",
              "2026-07"),
          former(
                  "drop-column-before-2026-08",
                  AlterAction.Kind.DROP_COLUMN,
                  "DROP COLUMN",
                  "2026-08")
              .evidence(Evidence.observed("2026-07-23")));

  private UnsupportedActions() {}

  private static UnsupportedAction former(
      String id, AlterAction.Kind kind, String name, String until) {
    return UnsupportedAction.of(id, kind, name)
        .until(until)
        .evidence(Evidence.documented(until).textUnseen())
        .because("DSQL did not have this action.", Fix.REVIEW, "Create the table anew.");
  }
}
