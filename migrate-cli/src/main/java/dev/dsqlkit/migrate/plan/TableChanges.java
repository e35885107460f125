package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Table;

/** Changes of a table that is there. */
final class TableChanges {
  private final Table wanted;
  private final Table live;
  private final PlanOptions options;
  private final Managed managed;
  private final Difference difference;
  private final Comparison comparison;

  /**
   * Compares two tables of one name.
   *
   * @param live under the name that the wanted one has
   */
  TableChanges(
      Table wanted,
      Table live,
      PlanOptions options,
      Managed managed,
      Difference difference,
      Comparison comparison) {
    this.wanted = wanted;
    this.live = live;
    this.options = options;
    this.managed = managed;
    this.difference = difference;
    this.comparison = comparison;
  }

  void compare() {
    Table renamed = new ColumnRenames(wanted, options, difference).rename(live);
    ColumnChanges columns = new ColumnChanges(wanted, renamed, managed, difference, comparison);
    if (managed.kind("constraint")) {
      new ConstraintChanges(wanted, renamed, difference, comparison).dropped();
    }
    columns.compare();
    if (managed.kind("index")) {
      new IndexChanges(wanted, renamed, options, managed, difference, comparison).compare();
    }
    if (managed.kind("constraint")) {
      new ConstraintChanges(wanted, renamed, difference, comparison).added();
    }
    columns.dropped();
    if (managed.kind("comment")) {
      Comments.set(
          "TABLE " + wanted.name().written(),
          wanted.name().toString(),
          live.comment(),
          wanted.comment(),
          difference.comments);
    }
  }
}
