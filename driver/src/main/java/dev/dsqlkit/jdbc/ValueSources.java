package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.Set;

/** Where the values come from that a statement writes. */
final class ValueSources {
  /** Functions whose result is small, or no larger than an argument. */
  private static final Set<String> BOUNDED =
      Set.of(
          "now",
          "gen_random_uuid",
          "nextval",
          "currval",
          "random",
          "clock_timestamp",
          "statement_timestamp",
          "to_timestamp",
          "to_date",
          "date_trunc",
          "extract",
          "coalesce",
          "nullif",
          "greatest",
          "least",
          "lower",
          "upper",
          "trim",
          "substr",
          "substring",
          "length",
          "abs",
          "round",
          "count",
          "sum",
          "min",
          "max",
          "md5",
          "any",
          "all",
          "exists");

  private ValueSources() {}

  /**
   * Whether a statement may write values larger than its literals and parameters: copied ones, or
   * such as {@code repeat} and {@code ||} make.
   */
  static boolean areUnbounded(SqlStatement statement, Effect effect) {
    if (effect != Effect.DML) {
      return false;
    }
    boolean copies =
        statement.kind() == StatementKind.COPY
            || (statement.kind() == StatementKind.INSERT && statement.valuesRows() == 0);
    return copies
        || statement.tokens().stream().anyMatch(token -> token.isSymbol("||"))
        || !statement.functionCalls().stream().allMatch(ValueSources::isBounded);
  }

  private static boolean isBounded(FunctionCall call) {
    return call.name().schema() == null && BOUNDED.contains(call.name().name());
  }

  /** Whether it calls a function that may be the application's own, and may write. */
  static boolean mayBeOwnFunctions(SqlStatement statement, Effect effect) {
    return (effect == Effect.READ || effect == Effect.DML)
        && !statement.functionCalls().stream().allMatch(ReplayTraits::isPure);
  }
}
