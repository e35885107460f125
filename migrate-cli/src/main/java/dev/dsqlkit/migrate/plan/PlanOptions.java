package dev.dsqlkit.migrate.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a plan is made.
 *
 * @param include globs of {@code schema.table}; empty for all
 * @param exclude globs of what is left alone
 * @param kinds what is managed: table, index, constraint, sequence, view, function, domain,
 *     comment, schema, grant
 * @param renames new name to old name, {@code schema.table} or {@code schema.table.column}
 * @param noRenames new names that are no renames, though they look like it
 * @param dropUnmanaged whether objects that are not in the files are dropped
 * @param guessRenames whether a rename that is likely is asked for
 */
public record PlanOptions(
    List<String> include,
    List<String> exclude,
    Set<String> kinds,
    Map<String, String> renames,
    Set<String> noRenames,
    boolean dropUnmanaged,
    boolean guessRenames,
    IndexSwap indexSwap,
    NotNull notNull,
    TypeChange typeChange) {
  /** Everything but grants; nothing is dropped that is not in the files. */
  public static final PlanOptions DEFAULT =
      new PlanOptions(
          List.of(),
          List.of(
              "*.flyway_schema_history",
              "*.databasechangelog*",
              "*.dsql_migrate_*",
              "*.dsql_flyway_*",
              "*.dsqlkit_*"),
          Set.of(
              "table",
              "index",
              "constraint",
              "sequence",
              "view",
              "function",
              "domain",
              "comment",
              "schema"),
          Map.of(),
          Set.of(),
          false,
          true,
          IndexSwap.BUILD_FIRST,
          NotNull.CHECK,
          TypeChange.REFUSE);

  /** How a changed index is replaced. */
  public enum IndexSwap {
    BUILD_FIRST,
    DROP_FIRST
  }

  /** How a column with rows becomes NOT NULL. */
  public enum NotNull {
    /** By a validated CHECK. */
    CHECK,
    /** By a new table. */
    REWRITE
  }

  /** How the type of a column changes. */
  public enum TypeChange {
    COLUMN_SWAP,
    TABLE_REWRITE,
    REFUSE
  }
}
