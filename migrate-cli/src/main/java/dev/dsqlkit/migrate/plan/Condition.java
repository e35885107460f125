package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Schema;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.sql.QualifiedName;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that is true of a database or not, by what is in its catalog. */
public sealed interface Condition {
  /** Whether it holds. */
  boolean holds(Schema live);

  /** What is in the catalog can be told by its kind and name. */
  enum Kind {
    SCHEMA,
    TABLE,
    COLUMN,
    COLUMN_DEFAULT,
    COLUMN_NOT_NULL,
    COLUMN_IDENTITY,
    CONSTRAINT,
    VALIDATED_CONSTRAINT,
    INDEX,
    VALID_INDEX,
    SEQUENCE,
    VIEW,
    FUNCTION,
    DOMAIN
  }

  /**
   * An object is there.
   *
   * @param parent the table of a column, constraint or index; the object itself for all others
   * @param name the column, constraint or index; the signature of a function; else empty
   */
  record There(Kind kind, QualifiedName parent, String name) implements Condition {
    @Override
    public boolean holds(Schema live) {
      Optional<Table> table = live.table(parent);
      return switch (kind) {
        case SCHEMA -> live.schemas().contains(parent.name()) || parent.name().equals("public");
        case TABLE -> table.isPresent();
        case COLUMN -> table.flatMap(found -> found.column(name)).isPresent();
        case COLUMN_DEFAULT ->
            table.flatMap(t -> t.column(name)).flatMap(c -> c.defaultValue()).isPresent();
        case COLUMN_NOT_NULL ->
            table.flatMap(t -> t.column(name)).filter(c -> c.notNull()).isPresent();
        case COLUMN_IDENTITY ->
            table.flatMap(t -> t.column(name)).flatMap(c -> c.identity()).isPresent();
        case CONSTRAINT -> table.stream().flatMap(There::constraints).anyMatch(name::equals);
        case VALIDATED_CONSTRAINT ->
            table.stream().flatMap(There::validated).anyMatch(name::equals);
        case INDEX -> table.stream().flatMap(t -> t.indexes().stream()).anyMatch(this::isNamed);
        case VALID_INDEX ->
            table.stream()
                .flatMap(t -> t.indexes().stream())
                .anyMatch(index -> isNamed(index) && index.valid());
        case SEQUENCE -> live.sequences().containsKey(parent);
        case VIEW -> live.views().containsKey(parent);
        case FUNCTION -> live.functions().containsKey(name);
        case DOMAIN -> live.domains().containsKey(parent);
      };
    }

    private boolean isNamed(Index index) {
      return index.name().equals(name);
    }

    private static Stream<String> constraints(Table table) {
      return Stream.of(
              table.primaryKey().stream().map(key -> key.name()),
              table.uniqueKeys().stream().map(key -> key.name()),
              table.checks().stream().map(check -> check.name()),
              table.references().stream().map(key -> key.name()))
          .flatMap(names -> names);
    }

    private static Stream<String> validated(Table table) {
      return Stream.of(
              table.primaryKey().stream().map(key -> key.name()),
              table.uniqueKeys().stream().map(key -> key.name()),
              table.checks().stream().filter(c -> c.validated()).map(check -> check.name()),
              table.references().stream().filter(r -> r.validated()).map(key -> key.name()))
          .flatMap(names -> names);
    }
  }

  /** The opposite. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Schema live) {
      return !condition.holds(live);
    }
  }

  /** Several at once. */
  record All(java.util.List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Schema live) {
      return conditions.stream().allMatch(condition -> condition.holds(live));
    }
  }

  /** One of several. */
  record AnyOf(java.util.List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Schema live) {
      return conditions.stream().anyMatch(condition -> condition.holds(live));
    }
  }

  /** The catalog does not tell: the step finds out by itself, and does no harm a second time. */
  record Unknown() implements Condition {
    @Override
    public boolean holds(Schema live) {
      return false;
    }
  }

  /** Nothing is asked. */
  static Condition always() {
    return new All(java.util.List.of());
  }

  /** A table is there. */
  static Condition table(QualifiedName table) {
    return new There(Kind.TABLE, table, "");
  }

  /** A column is there. */
  static Condition column(QualifiedName table, String column) {
    return new There(Kind.COLUMN, table, column);
  }
}
