package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constraints that ALTER TABLE adds. */
final class AddedConstraints {
  static final String VALIDATED = "rows that are there are checked by a background job";

  private AddedConstraints() {}

  /** Adds a CHECK or a foreign key without looking at the rows, and then validates it. */
  static Optional<Repair> notValid(Alteration alteration) {
    Constraint constraint = alteration.action().addedConstraint().orElseThrow();
    Draft draft = alteration.draft();
    draft.insertAfter(alteration.to() - 1, " NOT VALID");
    if (constraint.name().isPresent()) {
      alteration.validate(alteration.text(alteration.from() + 2));
      return draft.safe("the constraint is added NOT VALID; " + VALIDATED);
    }
    return name(alteration, constraint)
        .flatMap(
            name -> {
              draft.insertBefore(alteration.from() + 1, "CONSTRAINT " + name + " ");
              alteration.validate(name);
              return draft.review("the constraint gets the name %s; %s".formatted(name, VALIDATED));
            });
  }

  private static Optional<String> name(Alteration alteration, Constraint constraint) {
    String columns =
        constraint.kind() == Constraint.Kind.CHECK
            ? ReferencedColumn.of(constraint.expression()).orElse("")
            : String.join("_", constraint.columns());
    return alteration.named(
        columns, constraint.kind() == Constraint.Kind.CHECK ? "_check" : "_fkey");
  }

  /** Adds a unique key by way of its index. */
  static Optional<Repair> unique(Alteration alteration) {
    Constraint constraint = alteration.action().addedConstraint().orElseThrow();
    boolean plain =
        constraint.kind() == Constraint.Kind.UNIQUE
            && !constraint.options().contains(Constraint.Option.STORAGE_PARAMETERS)
            && !constraint.options().contains(Constraint.Option.TABLESPACE)
            && !alteration.table().ifExists();
    if (!plain) {
      return Optional.empty();
    }
    Words words = alteration.words();
    int unique = words.find(alteration.from() + 1, alteration.to(), "unique");
    int open = unique;
    while (!words.isSymbol(open, "(")) {
      open++;
    }
    int behind = words.close(open) + 1;
    if (words.is(behind, "include")) {
      behind = words.close(behind + 1) + 1;
    }
    Key key = new Key(unique, open, behind);
    Optional<String> name =
        constraint.name().isPresent()
            ? Optional.of(alteration.text(alteration.from() + 2))
            : alteration.named(columns(constraint), "_key");
    return name.flatMap(chosen -> unique(alteration, constraint, key, chosen));
  }

  /** Those of INCLUDE are in the name too. */
  private static String columns(Constraint constraint) {
    return Stream.concat(constraint.columns().stream(), constraint.include().stream())
        .collect(Collectors.joining("_"));
  }

  /** Where UNIQUE, the list of columns, and what is behind the lists are. */
  private record Key(int unique, int open, int behind) {}

  private static Optional<Repair> unique(
      Alteration alteration, Constraint constraint, Key key, String name) {
    List<Token> tokens = alteration.words().tokens();
    String index =
        "CREATE UNIQUE INDEX ASYNC %s ON %s %s%s"
            .formatted(
                name,
                alteration.tableText(),
                alteration.text(tokens.subList(key.open(), key.behind())),
                constraint.options().contains(Constraint.Option.NULLS_NOT_DISTINCT)
                    ? " NULLS NOT DISTINCT"
                    : "");
    Draft draft = alteration.draft();
    if (alteration.isAlone()) {
      draft.before(index);
      if (constraint.name().isEmpty()) {
        draft.insertBefore(key.unique(), "CONSTRAINT " + name + " ");
      }
      draft.replace(key.unique() + 1, key.behind(), "USING INDEX " + name);
    } else {
      String attributes = alteration.text(tokens.subList(key.behind(), alteration.to()));
      alteration.remove();
      draft.behind(index);
      alteration.alter(
          "ADD CONSTRAINT %s UNIQUE USING INDEX %s %s".formatted(name, name, attributes).strip());
    }
    return draft.repair(
        Fix.REVIEW,
        "the unique index %s is built by a background job; wait for it before the constraint is added"
            .formatted(name));
  }
}
