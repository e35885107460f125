package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A length that is declared beyond what Aurora DSQL stores. */
record DeclaredLength(Set<String> types, int longest, Facts facts) implements ColumnRule {

  static final List<DeclaredLength> ALL =
      List.of(
          new DeclaredLength(
              Set.of("character", "bpchar"),
              4096,
              facts(
                  "char-length",
                  "Datatype limit greater than 4096 bytes not supported for char",
                  "A char has at most 4,096 bytes.")),
          new DeclaredLength(
              Set.of("character varying"),
              65_535,
              facts(
                  "varchar-length",
                  "Datatype limit greater than 65535 bytes not supported for varchar",
                  "A varchar has at most 65,535 bytes.")));

  private static Facts facts(String id, String text, String problem) {
    return Facts.of(id, "54000", text)
        .evidence(Evidence.measured("2026-10-01"))
        .problem(problem)
        .fix(Fix.REVIEW, "Declare a shorter length, or use text.");
  }

  @Override
  public Optional<Finding> finding(Column column) {
    boolean tooLong =
        types.stream().anyMatch(type -> DataTypes.is(column.type(), type))
            && !column.type().modifiers().isEmpty()
            && column.type().modifiers().get(0) > longest;
    return tooLong ? Optional.of(Finding.at(column.at())) : Optional.empty();
  }
}
