package dev.dsqlkit.rules;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.Constraint;
import java.util.List;
import java.util.function.Predicate;

/** The constraints that ALTER TABLE can add, which have become more over time. */
final class AddConstraint {
  private static final String NAME = "ADD CONSTRAINT";
  private static final String NOT_VALID_HINT =
      "Add it NOT VALID, then ALTER TABLE ASYNC ... VALIDATE CONSTRAINT.";

  static final List<UnsupportedAction> ALL =
      List.of(
          UnsupportedAction.of(
                  "add-constraint-validated",
                  action -> adds(action, AddConstraint::checksRows, false),
                  NAME)
              .because(
                  "A CHECK or foreign key is added without looking at the rows.",
                  Fix.SAFE,
                  NOT_VALID_HINT),
          UnsupportedAction.of(
                  "add-constraint-not-valid-before-2026-08",
                  action -> adds(action, AddConstraint::checksRows, true),
                  NAME)
              .until("2026-08")
              .evidence(Evidence.documented("2026-08-26"))
              .because(
                  "DSQL did not add constraints.",
                  Fix.REVIEW,
                  "Give the constraint in CREATE TABLE, or check in the application."),
          UnsupportedAction.of(
                  "add-key",
                  action ->
                      adds(
                          action,
                          constraint -> !checksRows(constraint) && !uniqueUsingIndex(constraint)),
                  NAME)
              .because(
                  "A primary key is given in CREATE TABLE; a unique key can be added as an index.",
                  Fix.REVIEW,
                  "For UNIQUE: CREATE UNIQUE INDEX ASYNC, then ADD ... UNIQUE USING INDEX. For a primary key: make the table anew."),
          UnsupportedAction.of(
                  "unique-using-index-before-2026-05",
                  action -> adds(action, AddConstraint::uniqueUsingIndex),
                  NAME)
              .until("2026-05")
              .evidence(Evidence.documented("2026-04-09"))
              .because(
                  "DSQL did not make constraints of indexes.",
                  Fix.REVIEW,
                  "The unique index alone is enough."),
          new UnsupportedAction(
              action ->
                  adds(
                      action,
                      constraint -> uniqueUsingIndex(constraint) && constraint.deferrable()),
              Facts.unsupported(
                      "deferrable-unique-using-index",
                      "ALTER TABLE / ADD CONSTRAINT UNIQUE / DEFERRED / INITIALLY DEFERRED not"
                          + " supported")
                  .since("2026-05")
                  .evidence(Evidence.observed("2026-08-30"))
                  .problem("DSQL defers foreign keys only.")
                  .fix(Fix.REVIEW, "Remove DEFERRABLE.")));

  private AddConstraint() {}

  private static boolean adds(AlterAction action, Predicate<Constraint> refused) {
    return action.kind() == AlterAction.Kind.ADD_CONSTRAINT
        && action.addedConstraint().filter(refused).isPresent();
  }

  private static boolean adds(AlterAction action, Predicate<Constraint> kind, boolean notValid) {
    return adds(action, kind.and(constraint -> constraint.notValid() == notValid));
  }

  private static boolean checksRows(Constraint constraint) {
    return constraint.kind() == Constraint.Kind.CHECK
        || constraint.kind() == Constraint.Kind.FOREIGN_KEY;
  }

  private static boolean uniqueUsingIndex(Constraint constraint) {
    return constraint.kind() == Constraint.Kind.UNIQUE && constraint.usingIndex();
  }
}
