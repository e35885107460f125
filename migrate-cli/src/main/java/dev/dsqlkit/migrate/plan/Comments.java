package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.sql.QualifiedName;
import java.util.Optional;

/** Comments on objects. */
final class Comments {
  private Comments() {}

  /** Those of a table that is new. */
  static void ofTable(Table table, Steps steps) {
    String name = table.name().toString();
    set("TABLE " + table.name().written(), name, Optional.empty(), table.comment(), steps);
    for (TableColumn column : table.columns()) {
      set(
          "COLUMN " + table.name().written() + "." + QualifiedName.written(column.name()),
          name + "." + column.name(),
          Optional.empty(),
          column.comment(),
          steps);
    }
    table.indexes().forEach(index -> ofIndex(table, index, Optional.empty(), steps));
  }

  static void ofIndex(Table table, Index index, Optional<String> live, Steps steps) {
    QualifiedName name = new QualifiedName(table.name().schema(), index.name());
    set("INDEX " + name.written(), name.toString(), live, index.comment(), steps);
  }

  /** One that differs. */
  static void set(
      String object, String name, Optional<String> live, Optional<String> wanted, Steps steps) {
    if (!live.equals(wanted)) {
      steps.ddl(
          name + "/comment",
          Step.Sign.CHANGE,
          "comment on " + name,
          wanted.isEmpty() ? "remove" : "set",
          Ddl.comment(object, wanted),
          Condition.always(),
          new Condition.Unknown(),
          "the files have another text");
    }
  }
}
