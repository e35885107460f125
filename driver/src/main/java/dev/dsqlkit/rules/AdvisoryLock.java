package dev.dsqlkit.rules;

import dev.dsqlkit.sql.FunctionCall;
import java.util.Optional;
import java.util.regex.Pattern;

/** The functions that take and release advisory locks. */
final class AdvisoryLock implements FunctionRule {
  private static final Pattern NAMES =
      Pattern.compile(
          "pg_(try_)?advisory_(xact_)?lock(_shared)?|pg_advisory_unlock(_shared|_all)?");

  private static final Facts FACTS =
      Facts.unsupported("advisory-lock", "function %s not supported")
          .evidence(Evidence.observed("2026-10-10"))
          .problem("DSQL has no advisory locks.")
          .fix(Fix.REVIEW, "Use FOR UPDATE on a guard row, and retry on 40001.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public Optional<Finding> finding(FunctionCall call) {
    String name = call.name().name();
    return NAMES.matcher(name).matches()
        ? Optional.of(Finding.at(call.at(), name))
        : Optional.empty();
  }
}
