package dev.dsqlkit.migrate.schema;

import dev.dsqlkit.sql.QualifiedName;
import java.util.List;

/**
 * A foreign key.
 *
 * @param given whether a file gives the name; else it is the one that PostgreSQL would choose
 * @param targetColumns empty in a file that means the primary key of the target
 * @param full MATCH FULL
 * @param onDelete NO ACTION, RESTRICT, CASCADE, SET NULL or SET DEFAULT
 * @param onUpdate the same for updates
 * @param onDeleteColumns the columns that SET NULL and SET DEFAULT are limited to
 * @param validated false while rows that were there before may violate it
 */
public record Reference(
    String name,
    boolean given,
    List<String> columns,
    QualifiedName target,
    List<String> targetColumns,
    boolean full,
    String onDelete,
    String onUpdate,
    List<String> onDeleteColumns,
    boolean deferrable,
    boolean initiallyDeferred,
    boolean validated) {

  /** Whether it demands the same, whatever its name is and whether or not it is validated. */
  public boolean demandsSameAs(Reference other) {
    return columns.equals(other.columns)
        && target.equals(other.target)
        && targetColumns.equals(other.targetColumns)
        && full == other.full
        && onDelete.equals(other.onDelete)
        && onUpdate.equals(other.onUpdate)
        && onDeleteColumns.equals(other.onDeleteColumns)
        && deferrable == other.deferrable
        && initiallyDeferred == other.initiallyDeferred;
  }
}
