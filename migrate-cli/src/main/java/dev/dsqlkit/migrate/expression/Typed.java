package dev.dsqlkit.migrate.expression;

/** A piece of an expression whose literals have types and whose casts are written out. */
record Typed(Node node, PgType type) {

  static Typed bool(Node node) {
    return new Typed(node, PgType.BOOL);
  }

  static Typed unresolved(Node node) {
    return new Typed(node, PgType.UNRESOLVED);
  }

  boolean isUntyped() {
    return node.isUntyped();
  }

  boolean isResolved() {
    return type.isResolved();
  }
}
