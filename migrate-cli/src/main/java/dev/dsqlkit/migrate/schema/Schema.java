package dev.dsqlkit.migrate.schema;

import dev.dsqlkit.sql.QualifiedName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All objects of a database, or all that files describe. Every name has its schema.
 *
 * @param schemas those made by users, without {@code public}
 * @param functions by name and argument types, such as {@code public.f(integer, text)}
 * @param grants empty unless they were asked for
 * @param jobs background jobs that have not ended; only of a database
 */
public record Schema(
    Set<String> schemas,
    Map<QualifiedName, Table> tables,
    Map<QualifiedName, Sequence> sequences,
    Map<QualifiedName, View> views,
    Map<String, Function> functions,
    Map<QualifiedName, Domain> domains,
    Set<Grant> grants,
    Map<String, Job> jobs) {
  /** Nothing. */
  public static final Schema EMPTY =
      new Schema(Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

  /** A table. */
  public Optional<Table> table(QualifiedName name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** An index, by its name, which is unique in its schema. */
  public Optional<Index> index(QualifiedName name) {
    return tables.values().stream()
        .filter(table -> java.util.Objects.equals(table.name().schema(), name.schema()))
        .flatMap(table -> table.indexes().stream())
        .filter(index -> index.name().equals(name.name()))
        .findFirst();
  }
}
