package dev.dsqlkit.migrate.plan;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Key;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.migrate.schema.Types;
import dev.dsqlkit.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Columns that are added, changed and dropped, once those that are renamed have their names. */
final class ColumnChanges {
  private final Table wanted;
  private final Managed managed;
  private final Difference difference;
  private final Comparison comparison;
  private final Table live;

  ColumnChanges(
      Table wanted, Table live, Managed managed, Difference difference, Comparison comparison) {
    this.wanted = wanted;
    this.managed = managed;
    this.difference = difference;
    this.comparison = comparison;
    this.live = live;
  }

  private String name(String column) {
    return wanted.name() + "." + column;
  }

  void compare() {
    for (TableColumn column : wanted.columns()) {
      Optional<TableColumn> there = live.column(column.name());
      if (there.isEmpty()) {
        add(column);
      } else {
        change(column, there.get());
      }
      if (managed.kind("comment")) {
        Comments.set(
            "COLUMN " + wanted.name().written() + "." + written(column.name()),
            name(column.name()),
            there.flatMap(TableColumn::comment),
            column.comment(),
            difference.comments);
      }
    }
    comparePrimaryKey();
  }

  private void comparePrimaryKey() {
    List<String> now = live.primaryKey().map(Key::columns).orElse(List.of());
    List<String> then = wanted.primaryKey().map(Key::columns).orElse(List.of());
    if (!now.equals(then)) {
      difference.impossible(
          wanted.name().toString(),
          "the primary key is %s and shall be %s, but it is fixed when a table is created"
              .formatted(Ddl.columns(now), Ddl.columns(then)),
          "Create a new table, copy the rows, and rename.");
    }
  }

  private void add(TableColumn column) {
    QualifiedName table = wanted.name();
    String id = name(column.name());
    if (column.generated().isPresent() || column.identity().isPresent()) {
      difference.impossible(
          id,
          "a %s column cannot be added to a table that is there"
              .formatted(column.generated().isPresent() ? "generated" : "identity"),
          column.generated().isPresent()
              ? "Add a plain column and fill it, or compute it in a view."
              : "Add a bigint column with DEFAULT nextval of a sequence.");
      return;
    }
    difference.tables.ddl(
        id + "/add",
        Step.Sign.ADD,
        "column " + id,
        "add " + column.type(),
        "ALTER TABLE %s ADD COLUMN %s %s"
            .formatted(table.written(), written(column.name()), column.type()),
        Condition.table(table),
        Condition.column(table, column.name()),
        "the files have it");
    column.defaultValue().ifPresent(value -> setDefault(column, value));
    Optional<String> fill = column.wishes().backfill().or(column::defaultValue);
    fill.ifPresent(expression -> backfill(column, expression));
    if (column.notNull()) {
      if (fill.isEmpty()) {
        difference.impossible(
            id,
            "it shall be NOT NULL, but nothing says what rows that are there get",
            "Give it a DEFAULT, or write -- dsql:backfill EXPRESSION beside it.");
      }
      notNull(column, true);
    }
  }

  private void setDefault(TableColumn column, String value) {
    difference.tables.ddl(
        name(column.name()) + "/default",
        Step.Sign.CHANGE,
        "column " + name(column.name()),
        "default " + value,
        "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s"
            .formatted(wanted.name().written(), written(column.name()), value),
        Condition.column(wanted.name(), column.name()),
        new Condition.Unknown(),
        "for new rows");
  }

  private void backfill(TableColumn column, String expression) {
    List<String> key = live.primaryKey().map(Key::columns).orElse(List.of());
    if (key.isEmpty()) {
      difference.impossible(
          name(column.name()),
          "rows that are there cannot be filled in batches, because the table has no primary key",
          "Fill them by hand, and say -- dsql:backfill NULL.");
      return;
    }
    difference.tables.add(
        name(column.name()) + "/backfill",
        Step.Sign.CHANGE,
        "column " + name(column.name()),
        "backfill rows that are there with " + expression,
        new Action.Backfill(
            wanted.name(), key, column.name(), expression, written(column.name()) + " IS NULL"),
        Condition.column(wanted.name(), column.name()),
        new Condition.Unknown(),
        List.of(),
        "a default counts for new rows only");
  }

  /** NOT NULL of a column that is there is a CHECK that is validated. */
  private void notNull(TableColumn column, boolean isNew) {
    String constraint = NotNullCheck.nameFor(wanted, column.name());
    Optional<Check> there = isNew ? Optional.empty() : NotNullCheck.in(live, column.name());
    difference.tables.constraint(
        wanted.name(),
        there.map(Check::name).orElse(constraint),
        "CHECK (" + written(column.name()) + " IS NOT NULL)",
        there.isPresent(),
        true,
        "Aurora DSQL has no SET NOT NULL; a validated check demands the same");
  }

  private void change(TableColumn column, TableColumn before) {
    String id = name(column.name());
    if (!Types.same(column.type(), before.type())) {
      changeType(column, before);
    }
    changeGenerated(column, before);
    new IdentityChanges(wanted, difference).compare(column, before);
    boolean sameDefault =
        comparison.sameDefault(
            column.defaultValue(),
            before.defaultValue(),
            column.type(),
            column.wishes(),
            id + " default");
    if (!sameDefault && before.identity().isEmpty() == column.identity().isEmpty()) {
      if (column.defaultValue().isPresent()) {
        setDefault(column, column.defaultValue().get());
      } else {
        difference.tables.ddl(
            id + "/default",
            Step.Sign.CHANGE,
            "column " + id,
            "drop default",
            "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT"
                .formatted(wanted.name().written(), written(column.name())),
            Condition.column(wanted.name(), column.name()),
            new Condition.Not(
                new Condition.There(Condition.Kind.COLUMN_DEFAULT, wanted.name(), column.name())),
            "the files have none");
      }
    }
    changeNotNull(column, before);
  }

  private void changeNotNull(TableColumn column, TableColumn before) {
    Optional<Check> check = NotNullCheck.in(live, column.name());
    if (column.notNull() && !before.notNull()) {
      if (check.isEmpty() || !check.get().validated()) {
        column.wishes().backfill().ifPresent(expression -> backfill(column, expression));
        notNull(column, false);
      }
    } else if (!column.notNull() && before.notNull()) {
      difference.tables.ddl(
          name(column.name()) + "/nullable",
          Step.Sign.CHANGE,
          "column " + name(column.name()),
          "drop not null",
          "ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL"
              .formatted(wanted.name().written(), written(column.name())),
          Condition.column(wanted.name(), column.name()),
          new Condition.Not(
              new Condition.There(Condition.Kind.COLUMN_NOT_NULL, wanted.name(), column.name())),
          "the files allow NULL",
          new Hazard(HazardType.CONSTRAINT_WEAKENED, name(column.name()), "NULL becomes possible"));
    }
  }

  private void changeType(TableColumn column, TableColumn before) {
    difference.impossible(
        name(column.name()),
        "its type is %s and shall be %s, but a type is fixed when a column is created"
            .formatted(before.type(), column.type()),
        "Add a column of the new type with -- dsql:backfill CAST(%s AS %s), change the application, and drop the old one."
            .formatted(written(column.name()), column.type()));
  }

  private void changeGenerated(TableColumn column, TableColumn before) {
    boolean same =
        comparison.same(
            column.generated(),
            before.generated(),
            wanted,
            column.wishes(),
            name(column.name()) + " generated");
    if (same) {
      return;
    }
    if (column.generated().isEmpty()) {
      difference.tables.ddl(
          name(column.name()) + "/plain",
          Step.Sign.CHANGE,
          "column " + name(column.name()),
          "drop expression",
          "ALTER TABLE %s ALTER COLUMN %s DROP EXPRESSION IF EXISTS"
              .formatted(wanted.name().written(), written(column.name())),
          Condition.column(wanted.name(), column.name()),
          new Condition.Unknown(),
          "the files have a plain column");
    } else {
      difference.impossible(
          name(column.name()),
          "the expression of a generated column is fixed when the column is created",
          "Add a column under another name.");
    }
  }

  /** Columns that the files do not have, after views have let go of them. */
  void dropped() {
    for (TableColumn column : live.columns()) {
      if (wanted.column(column.name()).isPresent() || isGuessed(column)) {
        continue;
      }
      String id = name(column.name());
      if (live.primaryKey().filter(key -> key.columns().contains(column.name())).isPresent()) {
        difference.impossible(
            id, "a column of the primary key cannot be dropped", "Create a new table.");
        continue;
      }
      difference.drops.ddl(
          id + "/drop",
          Step.Sign.DESTROY,
          "column " + id,
          "drop",
          "ALTER TABLE %s DROP COLUMN %s"
              .formatted(wanted.name().written(), written(column.name())),
          Condition.table(wanted.name()),
          new Condition.Not(Condition.column(wanted.name(), column.name())),
          "the files do not have it",
          DroppedColumns.areAsked(wanted, column.name())
              ? new Hazard[0]
              : new Hazard[] {
                new Hazard(
                    HazardType.DELETES_DATA,
                    id,
                    "its values are gone; the files have no \"dsql:drop column %s\""
                        .formatted(column.name()))
              });
    }
  }

  private boolean isGuessed(TableColumn column) {
    return difference.guesses.stream().anyMatch(guess -> guess.live().equals(name(column.name())));
  }
}
