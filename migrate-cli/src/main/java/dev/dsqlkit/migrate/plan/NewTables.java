package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Reference;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates tables: what they refer to first, and foreign keys of circles afterwards. */
final class NewTables {
  private final Map<QualifiedName, Table> tables = new HashMap<>();
  private final List<Table> given;
  private final Managed managed;
  private final Difference difference;

  NewTables(List<Table> given, Managed managed, Difference difference) {
    this.given = given;
    this.managed = managed;
    this.difference = difference;
    given.forEach(table -> tables.put(table.name(), table));
  }

  void create() {
    Set<QualifiedName> made = new HashSet<>();
    for (Table table : ordered()) {
      create(table, made);
      made.add(table.name());
    }
  }

  private void create(Table table, Set<QualifiedName> made) {
    String name = table.name().toString();
    // A target that is no new table has been there before.
    difference.tables.ddl(
        name + "/create",
        Step.Sign.ADD,
        "table " + name,
        "create, %d columns".formatted(table.columns().size()),
        Ddl.createTable(table, key -> !isLater(key, table, made)),
        Condition.always(),
        Condition.table(table.name()),
        "the files have it");
    for (Reference key : table.references()) {
      if (isLater(key, table, made)) {
        difference.references.constraint(
            table.name(),
            key.name(),
            Ddl.reference(key),
            false,
            false,
            "tables refer to each other, so the key comes when all are there");
      }
    }
    if (managed.kind("index")) {
      table.indexes().forEach(index -> index(table, index));
    }
    if (managed.kind("comment")) {
      Comments.ofTable(table, difference.comments);
    }
  }

  private boolean isLater(Reference key, Table table, Set<QualifiedName> made) {
    return tables.containsKey(key.target())
        && !made.contains(key.target())
        && !key.target().equals(table.name());
  }

  private void index(Table table, Index index) {
    difference.tables.add(
        table.name() + "." + index.name() + "/build",
        Step.Sign.ADD,
        "index " + table.name().schema() + "." + index.name(),
        "build",
        new Action.Job(Ddl.createIndex(table.name(), index)),
        Condition.table(table.name()),
        new Condition.There(Condition.Kind.VALID_INDEX, table.name(), index.name()),
        List.of(),
        "the files have it; the table is new and empty");
  }

  /** A table whose targets are all there comes first; of a circle, the first in the files. */
  private List<Table> ordered() {
    List<Table> left = new ArrayList<>(given);
    List<Table> result = new ArrayList<>();
    Set<QualifiedName> made = new HashSet<>();
    while (!left.isEmpty()) {
      Table next =
          left.stream()
              .filter(
                  table -> table.references().stream().noneMatch(key -> isLater(key, table, made)))
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      result.add(next);
      made.add(next.name());
    }
    return result;
  }
}
