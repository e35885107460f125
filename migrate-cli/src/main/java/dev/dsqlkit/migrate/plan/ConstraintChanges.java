package dev.dsqlkit.migrate.plan;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Key;
import dev.dsqlkit.migrate.schema.Reference;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import java.util.List;
import java.util.Optional;

/** UNIQUE, CHECK and FOREIGN KEY of a table that is there. */
final class ConstraintChanges {
  private final Table wanted;
  private final Table live;
  private final Difference difference;
  private final Comparison comparison;

  ConstraintChanges(Table wanted, Table live, Difference difference, Comparison comparison) {
    this.wanted = wanted;
    this.live = live;
    this.difference = difference;
    this.comparison = comparison;
  }

  private String name(String constraint) {
    return wanted.name() + "." + constraint;
  }

  /** Constraints that the files do not have, or have otherwise under the same name. */
  void dropped() {
    for (Key key : live.uniqueKeys()) {
      if (wanted.uniqueKeys().stream().noneMatch(each -> same(each, key))) {
        drop(key.name(), "its values need no longer be unique");
      }
    }
    for (Check check : live.checks()) {
      boolean keeps =
          wanted.checks().stream().anyMatch(each -> same(each, check)) || isNotNull(check);
      if (!keeps) {
        drop(check.name(), "rows need no longer fulfil " + check.expression());
      }
    }
    for (Reference key : live.references()) {
      if (wanted.references().stream().noneMatch(each -> same(each, key))) {
        drop(key.name(), "rows may refer to what is not there");
      }
    }
  }

  private boolean isNotNull(Check check) {
    return wanted.columns().stream()
        .filter(TableColumn::notNull)
        .anyMatch(column -> NotNullCheck.isFor(check, column.name()));
  }

  private static boolean same(Key one, Key there) {
    return one.demandsSameAs(there) && (!one.given() || one.name().equals(there.name()));
  }

  private boolean same(Check one, Check there) {
    return (!one.given() || one.name().equals(there.name()))
        && comparison.same(
            one.expression(),
            there.expression(),
            Comparison.types(wanted),
            wanted.wishes(),
            name(there.name()));
  }

  private static boolean same(Reference one, Reference there) {
    return one.demandsSameAs(there) && (!one.given() || one.name().equals(there.name()));
  }

  private void drop(String constraint, String what) {
    boolean asked = wanted.wishes().drops().contains("constraint " + constraint);
    difference.tables.ddl(
        name(constraint) + "/drop",
        Step.Sign.DESTROY,
        "constraint " + name(constraint),
        "drop",
        "ALTER TABLE %s DROP CONSTRAINT %s".formatted(wanted.name().written(), written(constraint)),
        Condition.table(wanted.name()),
        new Condition.Not(
            new Condition.There(Condition.Kind.CONSTRAINT, wanted.name(), constraint)),
        "the files do not have it",
        asked
            ? new Hazard[0]
            : new Hazard[] {new Hazard(HazardType.CONSTRAINT_WEAKENED, name(constraint), what)});
  }

  /** Constraints that the database does not have, or has not validated. */
  void added() {
    for (Key key : wanted.uniqueKeys()) {
      if (live.uniqueKeys().stream().noneMatch(there -> same(key, there))) {
        unique(key);
      }
    }
    for (Check check : wanted.checks()) {
      Optional<Check> there = live.checks().stream().filter(each -> same(check, each)).findFirst();
      if (there.isEmpty() || !there.get().validated()) {
        difference.tables.constraint(
            wanted.name(),
            there.map(Check::name).orElseGet(() -> free(check.name())),
            Ddl.check(check),
            there.isPresent(),
            true,
            "the files have it");
      }
    }
    for (Reference key : wanted.references()) {
      Optional<Reference> there =
          live.references().stream().filter(each -> same(key, each)).findFirst();
      if (there.isEmpty() || !there.get().validated()) {
        difference.references.constraint(
            wanted.name(),
            there.map(Reference::name).orElseGet(() -> free(key.name())),
            Ddl.reference(key),
            there.isPresent(),
            true,
            "the files have it");
      }
    }
  }

  /** The name that was chosen for a constraint, or a near one if something else has it. */
  private String free(String name) {
    String free = name;
    for (int i = 1; isTaken(free); i++) {
      free = name + i;
    }
    return free;
  }

  private boolean isTaken(String name) {
    boolean check =
        live.checks().stream()
            .anyMatch(
                each ->
                    each.name().equals(name)
                        && wanted.checks().stream().anyMatch(kept -> same(kept, each)));
    boolean key =
        live.references().stream()
            .anyMatch(
                each ->
                    each.name().equals(name)
                        && wanted.references().stream().anyMatch(kept -> same(kept, each)));
    return check || key;
  }

  /** A unique index that is built in the background, and then becomes the constraint. */
  private void unique(Key key) {
    Index index =
        new Index(
            key.name(),
            true,
            key.columns().stream().map(column -> new Index.Part(true, column, false)).toList(),
            key.include(),
            Optional.empty(),
            key.nullsNotDistinct(),
            true,
            Optional.empty());
    Optional<Index> there =
        live.indexes().stream().filter(each -> each.name().equals(key.name())).findFirst();
    Condition valid = new Condition.There(Condition.Kind.VALID_INDEX, wanted.name(), key.name());
    Condition done = new Condition.There(Condition.Kind.CONSTRAINT, wanted.name(), key.name());
    if (there.isPresent() && !there.get().valid()) {
      IndexChanges.dropInvalid(wanted.name(), there.get(), difference);
    }
    if (there.isEmpty() || !there.get().valid()) {
      difference.tables.add(
          name(key.name()) + "/build",
          Step.Sign.ADD,
          "constraint " + name(key.name()),
          "build unique index",
          new Action.Job(Ddl.createIndex(wanted.name(), index)),
          Condition.table(wanted.name()),
          new Condition.AnyOf(List.of(valid, done)),
          IndexChanges.buildHazard(live, name(key.name())),
          "a unique constraint needs an index that is valid; the job fails on duplicates");
    }
    difference.tables.ddl(
        name(key.name()) + "/add",
        Step.Sign.ADD,
        "constraint " + name(key.name()),
        "unique using index",
        "ALTER TABLE %s ADD CONSTRAINT %s UNIQUE USING INDEX %s"
            .formatted(wanted.name().written(), written(key.name()), written(key.name())),
        valid,
        done,
        "the files have it");
  }
}
