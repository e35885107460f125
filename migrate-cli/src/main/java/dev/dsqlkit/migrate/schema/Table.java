package dev.dsqlkit.migrate.schema;

import dev.dsqlkit.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A table.
 *
 * @param columns in their order
 * @param uniqueKeys UNIQUE constraints; their indexes are not in {@code indexes}
 * @param rows how many there are about; -1 if that is not known
 */
public record Table(
    QualifiedName name,
    List<TableColumn> columns,
    Optional<Key> primaryKey,
    List<Key> uniqueKeys,
    List<Check> checks,
    List<Reference> references,
    List<Index> indexes,
    Optional<String> comment,
    Wishes wishes,
    long rows) {

  /** A column. */
  public Optional<TableColumn> column(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  /** The same under another name. */
  public Table named(QualifiedName newName) {
    return new Table(
        newName,
        columns,
        primaryKey,
        uniqueKeys,
        checks,
        references,
        indexes,
        comment,
        wishes,
        rows);
  }
}
