package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Table;

/** {@code -- dsql:drop column NAME} beside a table or one of its columns. */
final class DroppedColumns {
  private DroppedColumns() {}

  static boolean areAsked(Table wanted, String column) {
    String drop = "column " + column;
    return wanted.wishes().drops().contains(drop)
        || wanted.columns().stream().anyMatch(each -> each.wishes().drops().contains(drop));
  }
}
