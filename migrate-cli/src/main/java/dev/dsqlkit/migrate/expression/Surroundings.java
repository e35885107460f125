package dev.dsqlkit.migrate.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known about the place of an expression or a query. Immutable.
 *
 * <p>The more is known, the more can be proved: without the type of a column it stays open whether
 * the cast of it that PostgreSQL prints is one that it added.
 */
public final class Surroundings {
  private static final Surroundings NOWHERE =
      new Surroundings(Map.of(), Optional.empty(), unused -> Optional.empty(), List.of("public"));

  private final Map<String, String> columns;
  private final Optional<String> target;
  private final Function<String, Optional<Map<String, String>>> relations;
  private final List<String> schemas;

  private Surroundings(
      Map<String, String> columns,
      Optional<String> target,
      Function<String, Optional<Map<String, String>>> relations,
      List<String> schemas) {
    this.columns = columns;
    this.target = target;
    this.relations = relations;
    this.schemas = schemas;
  }

  /** Nothing is known but that {@code public} is searched. */
  public static Surroundings unknown() {
    return NOWHERE;
  }

  /**
   * The columns of the table that the expression belongs to.
   *
   * @param types by name, as {@code format_type} prints them
   */
  public Surroundings withColumns(Map<String, String> types) {
    return new Surroundings(Map.copyOf(types), target, relations, schemas);
  }

  /** The type of the column whose default the expression is. */
  public Surroundings withTarget(String type) {
    return new Surroundings(columns, Optional.of(type), relations, schemas);
  }

  /**
   * The relations that queries read.
   *
   * @param known given the name, {@code schema.name} for a schema that is not searched, the types
   *     of the columns in the order of the columns
   */
  public Surroundings withRelations(Function<String, Optional<Map<String, String>>> known) {
    return new Surroundings(columns, target, known, schemas);
  }

  /** The schemas that need not be written; {@code pg_catalog} never need be. */
  public Surroundings withSearchPath(List<String> searched) {
    return new Surroundings(columns, target, relations, List.copyOf(searched));
  }

  Map<String, String> columns() {
    return columns;
  }

  Optional<String> target() {
    return target;
  }

  Optional<Map<String, String>> relation(String name) {
    return relations.apply(name);
  }

  SearchPath path() {
    return new SearchPath(schemas, Catalog.get());
  }
}
