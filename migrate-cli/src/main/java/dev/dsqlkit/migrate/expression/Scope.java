package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What names mean in one place of a query. */
final class Scope {
  private final @Nullable Scope outer;
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, Typed> merged = new HashMap<>();
  private final Map<String, List<Relation.Column>> commonTables = new HashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  /** The place of an expression that belongs to a table. */
  static Scope ofTable(Map<String, String> types, SearchPath path) {
    List<Relation.Column> columns = new ArrayList<>();
    types.forEach((name, type) -> columns.add(column(name, name, type, path)));
    Scope scope = new Scope(null);
    scope.add(new Relation("", "", columns, true));
    return scope;
  }

  static Relation.Column column(String name, String label, String type, SearchPath path) {
    return new Relation.Column(name, label, typeOf(type, path));
  }

  static PgType typeOf(String written, SearchPath path) {
    try {
      PgType type = Grammar.type(written, path);
      String scalar = type.isArray() ? type.element().name() : type.name();
      return Catalog.get().hasType(scalar) ? type : PgType.UNRESOLVED;
    } catch (Unreadable notAType) {
      return PgType.UNRESOLVED;
    }
  }

  void add(Relation relation) {
    relations.add(relation);
  }

  void addAll(Scope other) {
    relations.addAll(other.relations);
    merged.putAll(other.merged);
  }

  /** A column of USING, which needs no qualifier. */
  void merge(String name, Typed value) {
    merged.put(name, value);
  }

  void define(String commonTable, List<Relation.Column> columns) {
    commonTables.put(commonTable, columns);
  }

  /** The columns of the common table; null if it is not one. */
  @Nullable List<Relation.Column> commonTable(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      List<Relation.Column> columns = scope.commonTables.get(name);
      if (columns != null) {
        return columns;
      }
    }
    return null;
  }

  Typed column(Node reference) {
    String name = reference.label();
    List<Node> qualifiers = reference.parts();
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Typed found =
          qualifiers.isEmpty()
              ? scope.unqualified(name)
              : scope.qualified(qualifiers.get(qualifiers.size() - 1).label(), name);
      if (found != null) {
        return found;
      }
      if (qualifiers.isEmpty() && scope.relations.stream().anyMatch(Relation::open)) {
        // It may be a column of one of them.
        break;
      }
    }
    return Typed.unresolved(reference);
  }

  private @Nullable Typed qualified(String qualifier, String name) {
    for (Relation relation : relations) {
      if (relation.name().equals(qualifier) || relation.id().isEmpty()) {
        Relation.Column column = relation.find(name);
        return column == null ? relation.unknownReference(name) : relation.reference(column);
      }
    }
    return null;
  }

  @Nullable Typed unqualified(String name) {
    Typed both = merged.get(name);
    if (both != null) {
      return both;
    }
    Relation found = null;
    Relation open = null;
    int openOnes = 0;
    for (Relation relation : relations) {
      if (relation.find(name) != null) {
        found = found == null ? relation : null;
      }
      if (relation.open()) {
        open = relation;
        openOnes++;
      }
    }
    if (found != null) {
      Relation.Column column = found.find(name);
      return column == null ? null : found.reference(column);
    }
    // It may also belong to an outer query, unless there is none.
    return openOnes == 1 && open != null && outermost() ? open.unknownReference(name) : null;
  }

  /** Whether one of the relations is known to have the column. */
  boolean hasColumn(String name) {
    return merged.containsKey(name)
        || relations.stream().anyMatch(relation -> relation.find(name) != null);
  }

  /** Whether none of the relations can have the column. */
  boolean hasNoColumn(String name) {
    return !hasColumn(name) && relations.stream().noneMatch(Relation::open);
  }

  private boolean outermost() {
    for (Scope scope = outer; scope != null; scope = scope.outer) {
      if (!scope.relations.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  List<Relation> relations() {
    return relations;
  }
}
