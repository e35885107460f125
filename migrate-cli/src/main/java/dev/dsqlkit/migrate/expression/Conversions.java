package dev.dsqlkit.migrate.expression;

import java.util.List;

/** Writes out the casts that PostgreSQL adds, in the places where it adds them. */
final class Conversions {
  private final Catalog catalog;
  private final Constants constants;

  Conversions(Catalog catalog, Constants constants) {
    this.catalog = catalog;
    this.constants = constants;
  }

  /** A type that is built in; nothing is known about others. */
  PgType known(PgType type) {
    return catalog.hasType(type.name()) ? type : PgType.UNRESOLVED;
  }

  /** The value where one of the type is expected. */
  Typed implicit(Typed value, PgType target) {
    if (!target.isResolved() || Coercion.isPolymorphic(target.name())) {
      return value;
    }
    if (value.isUntyped()) {
      return literal(value.node(), target);
    }
    if (!value.isResolved() || value.type().name().equals(target.name())) {
      return value;
    }
    return new Typed(converted(value.node(), target), target);
  }

  Node implicit(Typed value, String target) {
    return implicit(value, PgType.of(target)).node();
  }

  private Typed literal(Node literal, PgType target) {
    Node node =
        literal.is(Kind.NULL)
            ? Node.nullOf(target.name())
            : constants.typed(literal.label(), target);
    return new Typed(node, target);
  }

  /** CAST, as written. */
  Typed explicit(Typed value, PgType target) {
    if (!catalog.hasType(target.name())) {
      return Typed.unresolved(Node.cast(value.node(), target.toString()));
    }
    if (value.isUntyped()) {
      Node node = literal(value.node(), target).node();
      boolean plain = target.modifiers().isEmpty();
      return new Typed(plain ? node : Node.cast(node, target.toString()), target);
    }
    return value.type().equals(target) ? value : new Typed(converted(value.node(), target), target);
  }

  private Node converted(Node node, PgType target) {
    if (node.is(Kind.ARRAY) && target.isArray()) {
      // PostgreSQL would convert the elements, too, if it read what it prints.
      List<Node> elements =
          node.parts().stream()
              .map(part -> converted(part, part.is(Kind.ARRAY) ? target : target.element()))
              .toList();
      return new Node(Kind.ARRAY, "", target.toString(), elements);
    }
    if (node.is(Kind.COLLATE)) {
      return node.with(List.of(converted(node.part(0), target)));
    }
    if (node.is(Kind.CONSTANT) && isFreeString(node.type()) && isFreeString(target.toString())) {
      return Node.constant(node.label(), target.name());
    }
    return Node.cast(node, target.toString());
  }

  /** Strings whose values are the same under either name. */
  private static boolean isFreeString(String type) {
    return type.equals("text") || type.equals("varchar");
  }
}
