package dev.dsqlkit.rules;

import dev.dsqlkit.sql.ObjectReference;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A statement that is refused for the kind of object it is about. */
record ObjectRule(StatementKind kind, Predicate<ObjectReference> refused, Facts facts)
    implements StatementRule {
  private static final String IN_DROP = "unsupported object in DROP statement";
  private static final String IN_RENAME = "unsupported object in RENAME statement";
  private static final String IN_GRANT = "unsupported object type in GRANT";
  private static final Evidence ROUTINES = Evidence.documented("2026-04-24").textUnseen();
  private static final String NO_ROUTINES = "DSQL did not know the word ROUTINE.";
  private static final String SAY_FUNCTION = "Write FUNCTION.";

  static final List<ObjectRule> ALL =
      List.of(
          drop("drop-type", IN_DROP, "TYPE")
              .because("DSQL has no types to drop but domains.", Fix.SAFE, "Use DROP DOMAIN."),
          drop("drop-materialized-view", IN_DROP, "MATERIALIZED VIEW")
              .evidence(Evidence.documented("2026-09-16").textUnseen())
              .because("DSQL has no materialized views.", Fix.SAFE, "Remove the statement."),
          drop("drop-policy", IN_DROP, "POLICY")
              .evidence(Evidence.documented("2026-09-16").textUnseen())
              .because("DSQL has no row level security.", Fix.SAFE, "Remove the statement."),
          drop("drop-sequence-before-2026-02", IN_DROP, "SEQUENCE")
              .until("2026-02")
              .evidence(Evidence.documented("2026-02-13").textUnseen())
              .because("DSQL had no sequences.", Fix.SAFE, "Remove the statement."),
          drop("drop-routine-before-2026-04", IN_DROP, "ROUTINE")
              .until("2026-04")
              .evidence(ROUTINES)
              .because(NO_ROUTINES, Fix.SAFE, SAY_FUNCTION),
          drop("drop-statistics-before-2026-08", IN_DROP, "STATISTICS")
              .until("2026-08")
              .evidence(Evidence.documented("2026-08-27").textUnseen())
              .because("DSQL had no extended statistics.", Fix.SAFE, "Remove the statement."),
          new ObjectRule(
                  StatementKind.DROP,
                  object -> object.type().equals("DOMAIN") && object.cascade(),
                  Facts.unsupported("drop-domain-cascade", "DROP DOMAIN with CASCADE unsupported"))
              .evidence(Evidence.observed("2026-10-03"))
              .because(
                  "A domain in use cannot be dropped.",
                  Fix.REVIEW,
                  "Drop the columns first, then the domain without CASCADE."),
          new ObjectRule(
                  StatementKind.DROP,
                  object -> object.type().equals("INDEX") && object.concurrently(),
                  Facts.unsupported(
                      "drop-index-concurrently",
                      "DROP INDEX CONCURRENTLY must be first action in transaction"))
              .evidence(Evidence.observed("2026-10-03"))
              .because(
                  "DSQL drops every index without blocking.", Fix.REVIEW, "Remove CONCURRENTLY."),
          of(StatementKind.RENAME, "rename-type", IN_RENAME, Set.of("TYPE"))
              .because("DSQL has no types to rename but domains.", Fix.SAFE, "Use ALTER DOMAIN."),
          of(
                  StatementKind.RENAME,
                  "rename-role-before-2026-04",
                  IN_RENAME,
                  Set.of("ROLE", "USER", "GROUP"))
              .until("2026-04")
              .evidence(Evidence.documented("2026-04-24").textUnseen())
              .because("Roles could not be renamed.", Fix.REVIEW, "Create a new role."),
          of(StatementKind.RENAME, "rename-routine-before-2026-04", IN_RENAME, Set.of("ROUTINE"))
              .until("2026-04")
              .evidence(ROUTINES)
              .because(NO_ROUTINES, Fix.SAFE, SAY_FUNCTION),
          of(StatementKind.GRANT, "grant-on-database", IN_GRANT, Set.of("DATABASE"))
              .evidence(Evidence.observed("2026-09-24"))
              .because(
                  "Every role may connect; nothing is granted on the database.",
                  Fix.REVIEW,
                  "Remove the statement."),
          of(StatementKind.GRANT, "grant-on-routine-before-2026-04", IN_GRANT, Set.of("ROUTINE"))
              .until("2026-04")
              .evidence(ROUTINES)
              .because(NO_ROUTINES, Fix.SAFE, SAY_FUNCTION));

  private static ObjectRule drop(String id, String text, String type) {
    return of(StatementKind.DROP, id, text, Set.of(type));
  }

  private static ObjectRule of(StatementKind kind, String id, String text, Set<String> types) {
    return new ObjectRule(
        kind, object -> types.contains(object.type()), Facts.unsupported(id, text));
  }

  private ObjectRule evidence(Evidence seen) {
    return new ObjectRule(kind, refused, facts.evidence(seen));
  }

  private ObjectRule until(String month) {
    return new ObjectRule(kind, refused, facts.until(month));
  }

  private ObjectRule because(String problem, Fix fix, String hint) {
    return new ObjectRule(kind, refused, facts.problem(problem).fix(fix, hint));
  }

  @Override
  public boolean concerns(StatementKind candidate) {
    return candidate == kind;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(statement.object().filter(refused).isPresent(), statement);
  }
}
