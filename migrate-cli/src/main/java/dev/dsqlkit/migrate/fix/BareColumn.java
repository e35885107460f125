package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ADD COLUMN without what Aurora DSQL lets only further statements say. */
final class BareColumn {
  private static final Set<Constraint.Kind> LATER =
      EnumSet.of(
          Constraint.Kind.NULL,
          Constraint.Kind.DEFAULT,
          Constraint.Kind.NOT_NULL,
          Constraint.Kind.CHECK,
          Constraint.Kind.UNIQUE,
          Constraint.Kind.FOREIGN_KEY);

  private final Alteration alteration;
  private final DefinedColumn defined;
  private final String column;
  private final List<String> changes = new ArrayList<>();

  private BareColumn(Alteration alteration, DefinedColumn defined) {
    this.alteration = alteration;
    this.defined = defined;
    this.column = alteration.text(defined.name());
  }

  /** With IF NOT EXISTS or IF EXISTS, further statements would be about something else. */
  static Optional<Repair> repair(Alteration alteration) {
    return DefinedColumn.at(alteration.refused())
        .filter(defined -> !alteration.action().ifExists() && !alteration.table().ifExists())
        .filter(defined -> isWritableLater(defined.column()))
        .flatMap(defined -> new BareColumn(alteration, defined).split());
  }

  private static boolean isWritableLater(Column column) {
    return column.constraints().stream()
        .allMatch(
            constraint ->
                LATER.contains(constraint.kind())
                    && !constraint.options().contains(Constraint.Option.STORAGE_PARAMETERS)
                    && !constraint.options().contains(Constraint.Option.TABLESPACE));
  }

  /** The default first, as the constraints hold only for rows that have it. */
  private Optional<Repair> split() {
    for (Constraint constraint : constraints(Constraint.Kind.DEFAULT)) {
      alteration.alter(
          "ALTER COLUMN %s SET DEFAULT %s"
              .formatted(column, alteration.text(constraint.expression())));
      alteration
          .draft()
          .behind(
              "UPDATE %s SET %s = DEFAULT WHERE %s IS NULL"
                  .formatted(alteration.tableText(), column, column));
      changes.add("an UPDATE writes the default into the rows, of which it takes 3,000 at most");
    }
    boolean done = true;
    for (Constraint constraint : constraints(Constraint.Kind.NOT_NULL)) {
      done &= check(constraint, "_not_null", "CHECK (%s IS NOT NULL)".formatted(column));
    }
    for (Constraint constraint : constraints(Constraint.Kind.CHECK)) {
      done &=
          check(
              constraint,
              "_check",
              "CHECK (%s)".formatted(alteration.text(constraint.expression())));
    }
    for (Constraint constraint : constraints(Constraint.Kind.FOREIGN_KEY)) {
      done &=
          check(
              constraint, "_fkey", "FOREIGN KEY (%s) %s".formatted(column, references(constraint)));
    }
    for (Constraint constraint : constraints(Constraint.Kind.UNIQUE)) {
      done &= unique(constraint);
    }
    if (!done || !cut()) {
      return Optional.empty();
    }
    return alteration
        .draft()
        .review(
            "the column is added bare, and further statements do the rest: "
                + String.join("; ", changes));
  }

  private List<Constraint> constraints(Constraint.Kind kind) {
    return defined.column().constraints().stream()
        .filter(constraint -> constraint.kind() == kind)
        .toList();
  }

  private boolean check(Constraint constraint, String suffix, String rule) {
    Optional<String> name = name(constraint, suffix);
    name.ifPresent(
        chosen -> {
          alteration.alter("ADD CONSTRAINT %s %s NOT VALID".formatted(chosen, rule));
          alteration.validate(chosen);
          changes.add(
              constraint.kind() == Constraint.Kind.NOT_NULL
                  ? "the constraint %s keeps NULL out".formatted(chosen)
                  : "a job validates the constraint %s".formatted(chosen));
        });
    return name.isPresent();
  }

  private boolean unique(Constraint constraint) {
    Optional<String> name = name(constraint, "_key");
    boolean nulls = constraint.options().contains(Constraint.Option.NULLS_NOT_DISTINCT);
    boolean plain = constraint.include().isEmpty() && !constraint.deferrable();
    name.ifPresent(
        chosen -> {
          alteration
              .draft()
              .behind(
                  "CREATE UNIQUE INDEX ASYNC %s ON %s (%s)%s"
                      .formatted(
                          chosen,
                          alteration.tableText(),
                          column,
                          nulls ? " NULLS NOT DISTINCT" : ""));
          alteration.alter("ADD CONSTRAINT %s UNIQUE USING INDEX %s".formatted(chosen, chosen));
          changes.add("wait for the index %s before it becomes a constraint".formatted(chosen));
        });
    return plain && name.isPresent();
  }

  private Optional<String> name(Constraint constraint, String suffix) {
    return constraint.name().isPresent()
        ? Optional.of(alteration.text(alteration.words().index(constraint.at()) + 1))
        : alteration.named(defined.column().name(), suffix);
  }

  /** REFERENCES with all that belongs to it. */
  private String references(Constraint constraint) {
    Words words = alteration.words();
    int start = words.index(constraint.at());
    int from = constraint.name().isPresent() ? start + 2 : start;
    return alteration.text(words.tokens().subList(from, end(start)));
  }

  private int end(int start) {
    int end = defined.end();
    for (Constraint other : defined.column().constraints()) {
      int index = alteration.words().index(other.at());
      end = index > start ? Math.min(end, index) : end;
    }
    return end;
  }

  /** Cuts everything behind the type; COLLATE and STORAGE between constraints stay in no order. */
  private boolean cut() {
    int first =
        defined.column().constraints().stream()
            .mapToInt(constraint -> alteration.words().index(constraint.at()))
            .min()
            .orElse(defined.end());
    Words words = alteration.words();
    for (String attribute : List.of("collate", "storage", "compression")) {
      if (words.find(first, defined.end(), attribute) >= 0) {
        return false;
      }
    }
    alteration.draft().remove(first, defined.end());
    return true;
  }
}
