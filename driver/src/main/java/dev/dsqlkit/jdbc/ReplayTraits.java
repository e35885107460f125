package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a replay has to know of a statement's text, or of a text of several.
 *
 * @param anyOrder whether the order of its rows is not promised
 * @param generator whether it only generates values: {@code SELECT nextval('s')}
 * @param readsOnly whether executing it twice is as good as once, as far as its text tells
 * @param writes whether it may change rows or the catalog
 * @param setsUp whether it only sets up the session or the transaction
 * @param blocks why its transaction cannot be replayed; null if it can
 */
record ReplayTraits(
    boolean anyOrder,
    boolean generator,
    boolean readsOnly,
    boolean writes,
    boolean setsUp,
    @Nullable String blocks) {

  /** Functions that do nothing but compute. Others may be the application's own and write. */
  private static final Set<String> PURE =
      Set.of(
          "count",
          "sum",
          "min",
          "max",
          "avg",
          "lower",
          "upper",
          "length",
          "abs",
          "round",
          "now",
          "version",
          "current_schema",
          "array_agg",
          "string_agg",
          "bool_and",
          "bool_or",
          "every",
          "substr",
          "substring",
          "trim",
          "replace",
          "concat",
          "to_char",
          "date_trunc",
          "extract",
          "row_number",
          "rank",
          "dense_rank",
          "lag",
          "lead",
          "first_value",
          "last_value");

  static ReplayTraits of(SqlStatement statement, Effect effect) {
    boolean generator = statement.isGeneratorSelect();
    boolean readsOnly = statement.kind() == StatementKind.VARIABLE_SHOW || reads(statement, effect);
    boolean setsUp =
        statement.kind() == StatementKind.VARIABLE_SET
            || statement.kind() == StatementKind.CONSTRAINTS_SET
            || statement.kind() == StatementKind.TRANSACTION;
    return new ReplayTraits(
        !statement.promisesOrder(),
        generator,
        readsOnly,
        !(generator || readsOnly || setsUp),
        setsUp,
        blocks(statement));
  }

  /**
   * Of a text.
   *
   * @param awaitsJob whether it is sent as a statement that starts a job
   * @param bounds whether it begins or ends a transaction
   */
  static ReplayTraits of(List<Part> parts, boolean awaitsJob, boolean bounds) {
    if (parts.size() == 1 && !awaitsJob) {
      return parts.get(0).replay();
    }
    List<ReplayTraits> each = parts.stream().map(Part::replay).toList();
    @Nullable String blocks =
        parts.size() > 1 && bounds
            ? "it executed a text of several statements with its own BEGIN or COMMIT"
            : each.stream()
                .map(ReplayTraits::blocks)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    return new ReplayTraits(
        false,
        false,
        !awaitsJob && each.stream().allMatch(ReplayTraits::readsOnly),
        awaitsJob || each.stream().anyMatch(ReplayTraits::writes),
        !awaitsJob && each.stream().allMatch(ReplayTraits::setsUp),
        blocks);
  }

  private static boolean reads(SqlStatement statement, Effect effect) {
    return effect == Effect.READ
        && statement.kind() == StatementKind.SELECT
        && statement.functionCalls().stream().allMatch(ReplayTraits::isPure);
  }

  static boolean isPure(FunctionCall call) {
    @Nullable String schema = call.name().schema();
    return (schema == null || schema.equals("pg_catalog")) && isPure(call.name().name());
  }

  /** Whether a built-in function of this name only computes. */
  static boolean isPure(String function) {
    return PURE.contains(function);
  }

  private static @Nullable String blocks(SqlStatement statement) {
    if (statement.callsSequenceState()) {
      return "it calls currval, lastval or setval";
    }
    return switch (statement.kind()) {
      case PREPARE, DEALLOCATE -> "it executed PREPARE or DEALLOCATE, which are not rolled back";
      case LISTEN, UNLISTEN -> "it executed LISTEN or UNLISTEN";
      case COPY -> "it executed COPY";
      default -> null;
    };
  }
}
