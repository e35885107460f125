package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Table;

/** Drops a table. */
final class TableDrop {
  private final Table table;
  private final Difference difference;

  TableDrop(Table table, Difference difference) {
    this.table = table;
    this.difference = difference;
  }

  void plan() {
    String name = table.name().toString();
    table
        .references()
        .forEach(
            key ->
                difference.drops.ddl(
                    name + "." + key.name() + "/drop",
                    Step.Sign.DESTROY,
                    "constraint " + name + "." + key.name(),
                    "drop foreign key",
                    "ALTER TABLE %s DROP CONSTRAINT %s"
                        .formatted(
                            table.name().written(),
                            dev.dsqlkit.sql.QualifiedName.written(key.name())),
                    Condition.table(table.name()),
                    new Condition.Not(
                        new Condition.There(Condition.Kind.CONSTRAINT, table.name(), key.name())),
                    "tables that are dropped may refer to each other"));
    difference.drops.ddl(
        name + "/drop",
        Step.Sign.DESTROY,
        "table " + name,
        "drop",
        "DROP TABLE " + table.name().written(),
        Condition.always(),
        new Condition.Not(Condition.table(table.name())),
        "the files do not have it",
        new Hazard(HazardType.DELETES_DATA, name, "the table and its rows are gone"));
  }
}
