package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Schema;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares two schemas and plans the way from the one to the other. */
public final class Differ {
  private final Schema wanted;
  private final Schema live;
  private final PlanOptions options;
  private final Managed managed;
  private final Difference difference = new Difference();
  private final Comparison comparison;

  private Differ(Schema wanted, Schema live, PlanOptions options, Equality equality) {
    this.wanted = wanted;
    this.live = live;
    this.options = options;
    this.managed = new Managed(options);
    this.comparison = new Comparison(equality, difference);
  }

  /** The steps from a schema, as a database has it, to the one that files describe. */
  public static Plan plan(Schema wanted, Schema live, PlanOptions options, Equality equality) {
    return new Differ(wanted, live, options, equality).plan();
  }

  private Plan plan() {
    schemas();
    new PlainObjects(wanted, live, managed, difference, comparison).compare();
    tables();
    new ViewChanges(wanted, live, managed, difference, comparison).compare();
    unmanagedTables();
    return new Plan(
        Level.LATEST.toString(),
        SchemaFingerprint.of(live, managed),
        difference.steps(),
        List.copyOf(difference.impossible),
        List.copyOf(difference.guesses),
        List.copyOf(difference.unmanaged),
        List.copyOf(difference.notes));
  }

  private void schemas() {
    Set<String> needed = new LinkedHashSet<>(wanted.schemas());
    for (String schema : needed) {
      if (managed.kind("schema") && !live.schemas().contains(schema)) {
        QualifiedName name = new QualifiedName(null, schema);
        difference.before.ddl(
            schema + "/create",
            Step.Sign.ADD,
            "schema " + schema,
            "create",
            "CREATE SCHEMA " + QualifiedName.written(schema),
            Condition.always(),
            new Condition.There(Condition.Kind.SCHEMA, name, ""),
            "the files have it");
      }
    }
  }

  private void tables() {
    Map<QualifiedName, Table> renamed = renamedTables();
    List<Table> created = new ArrayList<>();
    for (Table table : wanted.tables().values()) {
      if (!managed.kind("table") || !managed.has(table.name()) || table.wishes().unmanaged()) {
        continue;
      }
      Table before = renamed.get(table.name());
      Optional<Table> there = live.table(table.name()).or(() -> Optional.ofNullable(before));
      if (there.isEmpty()) {
        if (!guess(table)) {
          created.add(table);
        }
      } else {
        if (before != null) {
          renameTable(before.name(), table.name());
        }
        new TableChanges(
                table, there.get().named(table.name()), options, managed, difference, comparison)
            .compare();
      }
    }
    new NewTables(created, managed, difference).create();
  }

  /** The live table of each wanted one that says what it was called. */
  private Map<QualifiedName, Table> renamedTables() {
    Map<QualifiedName, Table> renamed = new LinkedHashMap<>();
    for (Table table : wanted.tables().values()) {
      if (live.table(table.name()).isEmpty()) {
        oldName(table).flatMap(live::table).ifPresent(old -> renamed.put(table.name(), old));
      }
    }
    return renamed;
  }

  private Optional<QualifiedName> oldName(Table table) {
    String option = options.renames().get(table.name().toString());
    return Optional.ofNullable(option)
        .or(() -> table.wishes().renamedFrom())
        .map(
            old -> {
              int dot = old.indexOf('.');
              return dot < 0
                  ? new QualifiedName(table.name().schema(), old)
                  : new QualifiedName(old.substring(0, dot), old.substring(dot + 1));
            });
  }

  private void renameTable(QualifiedName from, QualifiedName to) {
    QualifiedName name = from;
    if (!Objects.equals(from.schema(), to.schema())) {
      QualifiedName moved = new QualifiedName(to.schema(), from.name());
      difference.before.ddl(
          to + "/move",
          Step.Sign.CHANGE,
          "table " + from,
          "move to schema " + to.schema(),
          "ALTER TABLE %s SET SCHEMA %s"
              .formatted(from.written(), QualifiedName.written(String.valueOf(to.schema()))),
          Condition.table(from),
          new Condition.Not(Condition.table(from)),
          "the files say that it is the same table");
      name = moved;
    }
    if (!name.name().equals(to.name())) {
      difference.before.ddl(
          to + "/rename",
          Step.Sign.CHANGE,
          "table " + from,
          "rename to " + to.name(),
          "ALTER TABLE %s RENAME TO %s".formatted(name.written(), QualifiedName.written(to.name())),
          Condition.table(name),
          Condition.table(to),
          "the files say that it is the same table");
    }
  }

  /** Whether a live table that the files do not have looks like this one. */
  private boolean guess(Table table) {
    if (!options.guessRenames() || options.noRenames().contains(table.name().toString())) {
      return false;
    }
    List<Table> alike =
        live.tables().values().stream()
            .filter(old -> wanted.table(old.name()).isEmpty() && managed.has(old.name()))
            .filter(old -> shape(old).equals(shape(table)))
            .toList();
    if (alike.size() != 1) {
      return false;
    }
    difference.guesses.add(
        new RenameGuess("table", table.name().toString(), alike.get(0).name().toString()));
    return true;
  }

  private static List<String> shape(Table table) {
    return table.columns().stream().map(TableColumn::name).toList();
  }

  private void unmanagedTables() {
    Set<QualifiedName> kept = new LinkedHashSet<>();
    renamedTables().values().forEach(table -> kept.add(table.name()));
    difference.guesses.forEach(
        guess -> {
          int dot = guess.live().indexOf('.');
          kept.add(
              new QualifiedName(guess.live().substring(0, dot), guess.live().substring(dot + 1)));
        });
    for (Table table : live.tables().values()) {
      boolean described = wanted.tables().containsKey(table.name()) || kept.contains(table.name());
      if (!described) {
        boolean drop =
            managed.has(table.name()) && (options.dropUnmanaged() || isToBeDropped(table));
        if (drop) {
          new TableDrop(table, difference).plan();
        } else {
          difference.unmanaged.add("table " + table.name());
        }
      }
    }
  }

  /** {@code -- dsql:drop table NAME} beside anything in the files. */
  private boolean isToBeDropped(Table table) {
    String plain = "table " + table.name().name();
    String full = "table " + table.name();
    return wanted.tables().values().stream()
        .flatMap(each -> each.wishes().drops().stream())
        .anyMatch(drop -> drop.equals(plain) || drop.equals(full));
  }
}
