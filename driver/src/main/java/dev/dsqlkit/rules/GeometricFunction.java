package dev.dsqlkit.rules;

import dev.dsqlkit.sql.FunctionCall;
import java.util.Optional;
import java.util.Set;

/** A conversion to a geometric type, written as a function of one argument. */
final class GeometricFunction implements FunctionRule {
  private static final Set<String> TYPES = Set.of("line", "circle");

  private static final Facts FACTS =
      Facts.unsupported("geometric-function", "datatype %s not supported")
          .problem("DSQL has no lines and circles.")
          .fix(Fix.NONE, "Compute with numbers.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public Optional<Finding> finding(FunctionCall call) {
    String name = call.name().name();
    boolean converts = TopLevel.arguments(call.argumentTokens()) == 1;
    return converts && TYPES.contains(name)
        ? Optional.of(Finding.at(call.at(), name))
        : Optional.empty();
  }
}
