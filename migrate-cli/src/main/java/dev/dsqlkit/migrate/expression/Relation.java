package dev.dsqlkit.migrate.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that columns come from.
 *
 * @param id the same in two queries of the same structure, whatever the aliases; empty for the
 *     table of an expression
 * @param name what columns are qualified with
 * @param columns null if they are not known
 * @param open whether there may be more columns
 */
record Relation(String id, String name, List<Column> columns, boolean open) {

  /**
   * A column.
   *
   * @param label what identifies it: the name in a table, elsewhere the position
   */
  record Column(String name, String label, PgType type) {}

  @Nullable Column find(String column) {
    for (Column each : columns) {
      if (each.name().equals(column)) {
        return each;
      }
    }
    return null;
  }

  Typed reference(Column column) {
    return new Typed(node(column.label()), column.type());
  }

  Typed unknownReference(String column) {
    return Typed.unresolved(node(column));
  }

  private Node node(String label) {
    return id.isEmpty() ? Node.of(Kind.COLUMN, label) : Node.of(Kind.COLUMN, label, Node.word(id));
  }
}
