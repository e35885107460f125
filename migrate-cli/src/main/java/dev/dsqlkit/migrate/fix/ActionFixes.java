package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.Constraint;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The actions of ALTER TABLE. */
final class ActionFixes {
  private static final String NO_POLICIES = "there is no row level security to switch off";

  static final Map<String, Fixer> BY_RULE =
      Map.ofEntries(
          entry("add-constraint-validated", action(AddedConstraints::notValid)),
          entry("add-key", action(AddedConstraints::unique)),
          entry("validate-constraint", action(ActionFixes::validate)),
          entry("set-not-null", action(ActionFixes::notNull)),
          entry("add-column-constraint", action(BareColumn::repair)),
          entry("deferrable-unique-using-index", action(ActionFixes::notDeferrable)),
          entry(
              "unique-using-index-before-2026-05",
              removed(
                  AlterAction.Kind.ADD_CONSTRAINT,
                  Fix.REVIEW,
                  "the unique index alone keeps the values apart; there is no constraint of its name")),
          entry(
              "set-statistics",
              removed(
                  AlterAction.Kind.SET_STATISTICS,
                  "SET STATISTICS is removed: the service gathers statistics by itself")),
          entry(
              "set-compression",
              removed(
                  AlterAction.Kind.SET_COMPRESSION,
                  "SET COMPRESSION is removed: the service compresses by itself")),
          entry(
              "disable-row-security", removed(AlterAction.Kind.DISABLE_ROW_SECURITY, NO_POLICIES)),
          entry(
              "no-force-row-security",
              removed(AlterAction.Kind.NO_FORCE_ROW_SECURITY, NO_POLICIES)),
          entry(
              "replica-identity",
              removed(
                  AlterAction.Kind.REPLICA_IDENTITY,
                  "REPLICA IDENTITY is removed: there is no logical replication")),
          entry(
              "disable-rule",
              removed(
                  AlterAction.Kind.DISABLE_RULE,
                  "DISABLE RULE is removed: there are no rewrite rules")));

  private ActionFixes() {}

  private static Fixer action(Function<Alteration, Optional<Repair>> fix) {
    return refused -> Alteration.at(refused).flatMap(fix);
  }

  private static Fixer removed(AlterAction.Kind kind, String change) {
    return removed(kind, Fix.SAFE, change);
  }

  private static Fixer removed(AlterAction.Kind kind, Fix fix, String change) {
    return action(
        alteration ->
            alteration.action().kind() == kind
                ? alteration.remove().repair(fix, change)
                : Optional.empty());
  }

  /** ASYNC stands alone: other actions go into a statement before it. */
  private static Optional<Repair> validate(Alteration alteration) {
    String change = "the constraint is validated by a background job: ALTER TABLE ASYNC";
    if (alteration.isAlone()) {
      String async = " " + alteration.refused().keyword("ASYNC");
      return alteration.draft().insertAfter(1, async).safe(change);
    }
    alteration.remove();
    return alteration.validate(alteration.text(alteration.from() + 2)).safe(change);
  }

  private static Optional<Repair> notNull(Alteration alteration) {
    Words words = alteration.words();
    int column =
        words.is(alteration.from() + 1, "column") ? alteration.from() + 2 : alteration.from() + 1;
    boolean plain = words.is(column + 1, "set", "not", "null") && column + 4 == alteration.to();
    return alteration
        .named(words.at(column).value(), "_not_null")
        .filter(name -> plain)
        .flatMap(
            name -> {
              alteration
                  .draft()
                  .replace(alteration.from(), column, "ADD CONSTRAINT " + name)
                  .insertBefore(column, "CHECK (")
                  .replace(column + 1, "IS")
                  .insertAfter(column + 3, ") NOT VALID");
              return alteration
                  .validate(name)
                  .review(
                      "the constraint %s keeps NULL out; to the catalog the column stays nullable"
                          .formatted(name));
            });
  }

  private static Optional<Repair> notDeferrable(Alteration alteration) {
    Optional<Constraint> constraint = alteration.action().addedConstraint();
    if (constraint.isEmpty()) {
      return Optional.empty();
    }
    DeferrableKeys.strip(alteration.draft(), alteration.from(), alteration.to());
    return alteration.draft().review(DeferrableKeys.CHANGE);
  }
}
