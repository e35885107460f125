package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import java.util.List;
import java.util.Optional;

/** The precision and scale that may be declared. */
record NumericBounds(int modifier, int least, int most, Facts facts) implements ColumnRule {

  static final List<NumericBounds> ALL =
      List.of(
          new NumericBounds(
              0,
              1,
              38,
              facts(
                      "numeric-precision-before-2026-08",
                      "NUMERIC precision %s must be between 1 and 38")
                  .until("2026-08")
                  .evidence(Evidence.measured("2026-08"))),
          new NumericBounds(
              1,
              0,
              37,
              facts("numeric-scale-before-2026-08", "NUMERIC scale %s must be between 0 and 37")
                  .until("2026-08")
                  .evidence(Evidence.measured("2026-08"))),
          new NumericBounds(
              0,
              1,
              1000,
              facts("numeric-precision", "NUMERIC precision %s must be between 1 and 1000")
                  .since("2026-08")
                  .evidence(Evidence.measured("2026-10-01"))));

  private static Facts facts(String id, String text) {
    return Facts.of(id, "22023", text)
        .problem("A numeric has a bounded precision and scale.")
        .fix(Fix.REVIEW, "Declare fewer digits.");
  }

  @Override
  public Optional<Finding> finding(Column column) {
    List<Integer> modifiers = column.type().modifiers();
    if (!DataTypes.is(column.type(), "numeric") || modifiers.size() <= modifier) {
      return Optional.empty();
    }
    int declared = modifiers.get(modifier);
    return declared < least || declared > most
        ? Optional.of(Finding.at(column.at(), Integer.toString(declared)))
        : Optional.empty();
  }
}
