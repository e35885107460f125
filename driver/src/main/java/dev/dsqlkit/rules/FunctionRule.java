package dev.dsqlkit.rules;

import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/** A rule about calls of built-in functions, wherever they stand. */
interface FunctionRule extends StatementRule {

  /** What a call violates; called for functions of PostgreSQL or without a schema only. */
  Optional<Finding> finding(FunctionCall call);

  @Override
  default List<Finding> findings(SqlStatement statement) {
    return statement.functionCalls().stream()
        .filter(FunctionRule::maybeBuiltIn)
        .flatMap(call -> finding(call).stream())
        .toList();
  }

  private static boolean maybeBuiltIn(FunctionCall call) {
    String schema = call.name().schema();
    return schema == null || schema.equals("pg_catalog");
  }
}
