package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name PostgreSQL gives to a column of a query that has none. */
final class OutputNames {
  private OutputNames() {}

  static String of(Node value) {
    String strong = strong(value);
    if (strong != null) {
      return strong;
    }
    String weak = weak(value);
    return weak == null ? "?column?" : weak;
  }

  /** The query with other names for its first columns. */
  static Node given(Node query, List<String> names) throws Unreadable {
    List<Node> parts = new ArrayList<>(query.parts());
    switch (query.kind()) {
      case WITH, SET_OPERATION -> parts.set(0, given(query.part(0), names));
      case SELECT -> {
        List<Node> outputs = new ArrayList<>(query.part(1).parts());
        if (names.size() > outputs.size()) {
          throw new Unreadable("more names than columns");
        }
        for (int i = 0; i < names.size(); i++) {
          outputs.set(i, Node.of(Kind.OUTPUT, names.get(i), outputs.get(i).parts()));
        }
        parts.set(1, query.part(1).with(outputs));
      }
      default -> throw new Unreadable("names of columns for VALUES");
    }
    return query.with(parts);
  }

  private static @Nullable String strong(Node node) {
    return switch (node.kind()) {
      case COLUMN, FIELD, SPECIAL -> node.label();
      case CALL -> node.label().substring(node.label().lastIndexOf('.') + 1);
      case VALUE -> node.label().replaceAll("\\(.*", "");
      case SUBSCRIPT, SLICE, COLLATE, CAST -> strong(node.part(0));
      case CASE -> strong(node.part(node.parts().size() - 1));
      case EXISTS -> "exists";
      case ARRAY, ARRAY_QUERY -> "array";
      case ROW -> "row";
      case SUBQUERY -> first(node.part(0));
      default -> null;
    };
  }

  /** The name that only counts if there is no better one. */
  private static @Nullable String weak(Node node) {
    return switch (node.kind()) {
      case CASE -> "case";
      case CAST -> typeName(node);
      case COLLATE -> weak(node.part(0));
      default -> null;
    };
  }

  private static String typeName(Node cast) {
    PgType type = PgType.parse(cast.type());
    String name = type.isArray() ? type.element().name() : type.name();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static @Nullable String first(Node query) {
    return switch (query.kind()) {
      case WITH, SET_OPERATION -> first(query.part(0));
      case VALUES -> "column1";
      case SELECT -> {
        List<Node> outputs = query.part(1).parts();
        if (outputs.isEmpty()) {
          yield null;
        }
        Node output = outputs.get(0);
        yield output.label().isEmpty() ? of(output.part(0)) : output.label();
      }
      default -> null;
    };
  }
}
