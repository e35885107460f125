package dev.dsqlkit.migrate.plan;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.schema.SequenceSettings;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;

/** Columns that become, change or stop being identity columns. */
final class IdentityChanges {
  private final Table wanted;
  private final Difference difference;

  IdentityChanges(Table wanted, Difference difference) {
    this.wanted = wanted;
    this.difference = difference;
  }

  private String name(String column) {
    return wanted.name() + "." + column;
  }

  void compare(TableColumn column, TableColumn before) {
    if (column.identity().equals(before.identity())) {
      return;
    }
    String id = name(column.name());
    String alter =
        "ALTER TABLE %s ALTER COLUMN %s "
            .formatted(wanted.name().written(), written(column.name()));
    Condition there =
        new Condition.There(Condition.Kind.COLUMN_IDENTITY, wanted.name(), column.name());
    if (column.identity().isEmpty()) {
      difference.tables.ddl(
          id + "/identity",
          Step.Sign.CHANGE,
          "column " + id,
          "drop identity",
          alter + "DROP IDENTITY IF EXISTS",
          Condition.column(wanted.name(), column.name()),
          new Condition.Not(there),
          "the files have a plain column");
    } else if (before.identity().isEmpty()) {
      addIdentity(column, before, alter, there);
    } else {
      setIdentity(column.identity().get(), before.identity().get(), id, alter);
    }
  }

  private void addIdentity(TableColumn column, TableColumn before, String alter, Condition there) {
    String id = name(column.name());
    if (!before.notNull() || !before.type().equals("bigint")) {
      difference.impossible(
          id,
          "only a bigint column that is NOT NULL can become an identity column",
          "Give it DEFAULT nextval of a sequence instead.");
      return;
    }
    difference.tables.ddl(
        id + "/identity",
        Step.Sign.CHANGE,
        "column " + id,
        "add identity",
        alter + "ADD " + Ddl.identity(column.identity().orElseThrow()),
        Condition.column(wanted.name(), column.name()),
        there,
        "the files have it");
    difference.notes.add(
        id
            + ": set the sequence behind the highest value that is there (setval) before you insert");
  }

  private void setIdentity(
      TableColumn.Identity identity, TableColumn.Identity before, String id, String alter) {
    List<String> sets = new ArrayList<>();
    if (identity.always() != before.always()) {
      sets.add("SET GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT"));
    }
    SequenceSettings then = identity.settings();
    SequenceSettings now = before.settings();
    if (then.cache() != now.cache()) {
      sets.add("SET CACHE " + then.cache());
    }
    if (then.increment() != now.increment()) {
      sets.add("SET INCREMENT BY " + then.increment());
    }
    if (then.min() != now.min()) {
      sets.add("SET MINVALUE " + then.min());
    }
    if (then.max() != now.max()) {
      sets.add("SET MAXVALUE " + then.max());
    }
    if (then.start() != now.start()) {
      sets.add("SET START WITH " + then.start());
    }
    if (then.cycle() != now.cycle()) {
      sets.add(then.cycle() ? "SET CYCLE" : "SET NO CYCLE");
    }
    difference.tables.ddl(
        id + "/identity",
        Step.Sign.CHANGE,
        "column " + id,
        "change identity",
        alter + String.join(" ", sets),
        Condition.always(),
        new Condition.Unknown(),
        "the files have other options");
  }
}
