package dev.dsqlkit.sql;

import java.util.List;

/**
 * {@code INSERT INTO table (columns) VALUES (...), (...)}.
 *
 * @param columns as PostgreSQL folds them, as many as each row has items
 * @param columnsEnd offset in the script of the parenthesis that closes the columns
 * @param overriding whether OVERRIDING SYSTEM VALUE or OVERRIDING USER VALUE is given
 */
public record InsertValues(
    QualifiedName table, List<String> columns, int columnsEnd, boolean overriding, List<Row> rows)
    implements Structure {

  /**
   * A row of values.
   *
   * @param end offset in the script of the parenthesis that closes the row
   */
  public record Row(List<Item> items, int end) {}

  /**
   * An expression, or DEFAULT.
   *
   * @param start offset in the script of the first token
   * @param end offset in the script behind the last token
   * @param isDefault whether DEFAULT is all that is written, parentheses apart
   */
  public record Item(int start, int end, boolean isDefault) {}
}
