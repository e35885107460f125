package dev.dsqlkit.rules;

import dev.dsqlkit.sql.FunctionCall;
import java.util.Optional;

/** SET as a function. A parameter named by an expression is left to the server. */
final class SetConfig implements FunctionRule {
  private static final Facts FACTS =
      Facts.unsupported("set-config", "setting configuration parameter \"%s\" not supported")
          .evidence(Evidence.measured("2026-07"))
          .problem("DSQL lets a session set few parameters.")
          .fix(Fix.REVIEW, "Remove the call.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public Optional<Finding> finding(FunctionCall call) {
    if (!call.name().name().equals("set_config")) {
      return Optional.empty();
    }
    return call.firstLiteral()
        .filter(parameter -> !SessionParameters.settable(parameter))
        .map(parameter -> Finding.at(call.at(), parameter));
  }
}
