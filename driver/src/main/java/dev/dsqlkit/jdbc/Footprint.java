package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.LockedRows;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a text can meet other transactions, as far as it tells.
 *
 * @param touches whether it may lock or write rows, or lock tables for more than reading
 * @param locks whether it locks rows and writes none
 * @param weakly whether its locks are FOR KEY SHARE only
 * @param ddl whether it changes the catalog
 * @param adds whether it may give rows new keys
 * @param unstable whether it calls functions that may give something else each time
 * @param places a query that also tells which rows it has locked; null if there is none
 */
record Footprint(
    boolean touches,
    boolean locks,
    boolean weakly,
    boolean ddl,
    boolean adds,
    boolean unstable,
    @Nullable LockedRows places) {

  /** Of what runs no statement of the application. */
  static final Footprint NONE = new Footprint(false, false, false, false, false, false, null);

  /** Functions, and syntax that looks like them, that give the same in one snapshot. */
  private static final Set<String> STABLE =
      Set.of(
          "coalesce",
          "nullif",
          "greatest",
          "least",
          "cast",
          "position",
          "overlay",
          "left",
          "right",
          "concat_ws",
          "jsonb_build_object",
          "json_build_object",
          "jsonb_set",
          "to_jsonb",
          "to_json",
          "jsonb_build_array",
          "md5",
          "sha256",
          "floor",
          "ceil",
          "ceiling",
          "mod",
          "power",
          "sqrt",
          "sign",
          "trunc",
          "char_length",
          "character_length",
          "octet_length",
          "repeat",
          "lpad",
          "rpad",
          "ltrim",
          "rtrim",
          "btrim",
          "initcap",
          "split_part",
          "strpos",
          "reverse",
          "format",
          "encode",
          "decode",
          "to_date",
          "to_timestamp",
          "to_number",
          "date_part",
          "make_date",
          "make_interval",
          "age",
          "transaction_timestamp",
          "statement_timestamp",
          "generate_series",
          "unnest",
          "any",
          "all",
          "some",
          "array",
          "in",
          "regexp_replace",
          "regexp_match");

  static Footprint of(SqlStatement statement, Effect effect, ReplayTraits traits) {
    boolean locking = isLocking(statement);
    boolean ddl = effect == Effect.DDL;
    StatementKind kind = statement.kind();
    return new Footprint(
        traits.writes() || locking,
        locking && effect == Effect.READ,
        !statement.has(Clause.FOR_UPDATE),
        ddl,
        effect == Effect.DML && kind != StatementKind.DELETE,
        statement.functionCalls().stream().anyMatch(Footprint::isUnstable),
        locking && effect == Effect.READ ? statement.lockedRows().orElse(null) : null);
  }

  private static boolean isLocking(SqlStatement statement) {
    return statement.has(Clause.FOR_UPDATE)
        || statement.has(Clause.FOR_KEY_SHARE)
        || statement.has(Clause.FOR_SHARE)
        || statement.has(Clause.FOR_NO_KEY_UPDATE);
  }

  private static boolean isUnstable(FunctionCall call) {
    @Nullable String schema = call.name().schema();
    boolean builtIn = schema == null || schema.equals("pg_catalog");
    return !(builtIn
        && (STABLE.contains(call.name().name()) || ReplayTraits.isPure(call.name().name())));
  }

  /** Of a text of several statements, or of a batch. */
  static Footprint of(List<Footprint> each) {
    if (each.size() == 1) {
      return each.get(0);
    }
    return new Footprint(
        any(each, Footprint::touches),
        !each.isEmpty() && each.stream().allMatch(Footprint::locks),
        each.stream().allMatch(Footprint::weakly),
        any(each, Footprint::ddl),
        any(each, Footprint::adds),
        any(each, Footprint::unstable),
        null);
  }

  private static boolean any(
      List<Footprint> each, java.util.function.Predicate<Footprint> predicate) {
    return each.stream().anyMatch(predicate);
  }
}
