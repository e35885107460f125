package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.ObjectReference;
import dev.dsqlkit.sql.StatementKind;
import java.util.Map;

/** Statements for what the service does by itself, or for what it cannot have. */
final class NeedlessStatements {
  static final Map<String, Fixer> BY_RULE =
      Map.ofEntries(
          entry("reindex", safe(StatementKind.REINDEX, "the service maintains indexes")),
          entry("cluster-table", safe(StatementKind.CLUSTER, "the service orders the rows")),
          entry(
              "create-tablespace",
              safe(StatementKind.CREATE_TABLE_SPACE, "the service manages storage")),
          entry("unlisten", safe(StatementKind.UNLISTEN, "nothing can be listened to")),
          entry("deallocate", safe(StatementKind.DEALLOCATE, "nothing can be prepared by PREPARE")),
          entry(
              "create-statistics-before-2026-08",
              safe(StatementKind.CREATE_STATS, "plans can do without extended statistics")),
          entry(
              "alter-statistics-before-2026-08",
              safe(StatementKind.ALTER_STATS, "plans can do without extended statistics")),
          entry(
              "alter-system",
              review(StatementKind.ALTER_SYSTEM, "the service keeps its own settings")),
          entry("load-library", review(StatementKind.LOAD, "what the library does is not there")),
          entry(
              "create-extension",
              review(
                  StatementKind.CREATE_EXTENSION,
                  "what the extension brings is not there; gen_random_uuid() is built in")),
          entry("drop-materialized-view", drop("MATERIALIZED VIEW", "materialized view")),
          entry("drop-policy", drop("POLICY", "policy")),
          entry("drop-sequence-before-2026-02", drop("SEQUENCE", "sequence")),
          entry("drop-statistics-before-2026-08", drop("STATISTICS", "extended statistics")));

  private NeedlessStatements() {}

  private static Fixer safe(StatementKind kind, String why) {
    return removed(kind, Fix.SAFE, "the statement is removed: " + why);
  }

  private static Fixer review(StatementKind kind, String change) {
    return removed(kind, Fix.REVIEW, "the statement is removed: " + change);
  }

  private static Fixer removed(StatementKind kind, Fix fix, String change) {
    return refused ->
        refused.statement().kind() == kind
            ? new Draft(refused).removeStatement().repair(fix, change)
            : java.util.Optional.empty();
  }

  /** Without IF EXISTS, the statement relies on something that cannot be there. */
  private static Fixer drop(String type, String name) {
    return refused ->
        refused
            .statement()
            .object()
            .filter(object -> refused.statement().kind() == StatementKind.DROP)
            .filter(object -> object.type().equals(type))
            .map(ObjectReference::ifExists)
            .flatMap(
                ifExists ->
                    new Draft(refused)
                        .removeStatement()
                        .repair(
                            ifExists ? Fix.SAFE : Fix.REVIEW,
                            "the statement is removed: there can be no %s to drop"
                                .formatted(name)));
  }
}
