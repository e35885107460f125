package dev.dsqlkit.rules;

import dev.dsqlkit.sql.FunctionCall;
import java.util.Optional;

/** NOTIFY as a function. */
final class PgNotify implements FunctionRule {
  private static final Facts FACTS =
      Facts.unsupported("pg-notify", "function pg_notify not supported")
          .evidence(Evidence.measured("2026-10").textUnseen())
          .problem("DSQL has no notifications.")
          .fix(Fix.NONE, "Use a message service.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public Optional<Finding> finding(FunctionCall call) {
    return call.name().name().equals("pg_notify")
        ? Optional.of(Finding.at(call.at()))
        : Optional.empty();
  }
}
