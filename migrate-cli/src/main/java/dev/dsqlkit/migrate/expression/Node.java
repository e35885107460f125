package dev.dsqlkit.migrate.expression;

import java.util.List;

/**
 * A piece of an expression or query. Two trees that are equal mean the same.
 *
 * @param label what tells it from others of its kind: a name, an operator, a value
 * @param type the type of a constant, cast or array, as in {@link PgType#toString}; else empty
 */
record Node(Kind kind, String label, String type, List<Node> parts) {
  static final Node NOTHING = word("");

  /** Label of a row without the word ROW, until it is analyzed. */
  static final String IMPLICIT = "implicit";

  Node {
    parts = List.copyOf(parts);
  }

  static Node of(Kind kind, String label, List<Node> parts) {
    return new Node(kind, label, "", parts);
  }

  static Node of(Kind kind, String label, Node... parts) {
    return new Node(kind, label, "", List.of(parts));
  }

  static Node word(String label) {
    return new Node(Kind.WORD, label, "", List.of());
  }

  static Node constant(String value, String type) {
    return new Node(Kind.CONSTANT, value, type, List.of());
  }

  static Node rawConstant(String text, String type) {
    return new Node(Kind.RAW_CONSTANT, text, type, List.of());
  }

  static Node nullOf(String type) {
    return new Node(Kind.NULL, "", type, List.of());
  }

  static Node cast(Node operand, String type) {
    return new Node(Kind.CAST, "", type, List.of(operand));
  }

  static Node operator(String name, Node left, Node right) {
    return of(Kind.OPERATOR, name, left, right);
  }

  static Node call(String name, List<Node> arguments) {
    return of(Kind.CALL, name, of(Kind.ARGUMENTS, "", arguments));
  }

  static Node call(String name, Node... arguments) {
    return call(name, List.of(arguments));
  }

  Node with(List<Node> newParts) {
    return new Node(kind, label, type, newParts);
  }

  Node part(int index) {
    return parts.get(index);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether there is nothing in this place. */
  boolean isNothing() {
    return equals(NOTHING);
  }

  /** A literal string or NULL to which nothing has given a type yet. */
  boolean isUntyped() {
    return (kind == Kind.CONSTANT || kind == Kind.NULL) && type.equals("unknown");
  }
}
