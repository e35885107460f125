package dev.dsqlkit.migrate.expression;

import java.util.Optional;

/** An expression as it stands in a DEFAULT, a CHECK, an index or a generated column. */
public final class Expression {
  private final String text;
  private final Node tree;

  private Expression(String text, Node tree) {
    this.text = text;
    this.tree = tree;
  }

  /** Empty if the text is not an expression of PostgreSQL 16, or of a kind that is not read. */
  public static Optional<Expression> parse(String text) {
    return BigStack.call(
            () -> {
              Node tree = Grammar.expression(text, Surroundings.unknown().path());
              return new Expression(text, tree);
            },
            text)
        .value();
  }

  /** Compares without knowing types; see {@link #compare(String, String, Surroundings)}. */
  public static Equality compare(String one, String other) {
    return compare(one, other, Surroundings.unknown());
  }

  /**
   * Compares two expressions, either as written by people or as PostgreSQL prints them.
   *
   * @param surroundings of both
   */
  public static Equality compare(String one, String other, Surroundings surroundings) {
    BigStack.Answer<Equality> answer =
        BigStack.call(
            () -> {
              SearchPath path = surroundings.path();
              Analysis first = new Analysis(surroundings);
              Analysis second = new Analysis(surroundings);
              Node tree = value(Grammar.expression(one, path), first, surroundings);
              Node otherTree = value(Grammar.expression(other, path), second, surroundings);
              boolean complete = first.isComplete() && second.isComplete();
              return Comparison.of(tree, otherTree, complete);
            },
            one,
            other);
    return answer.value().orElseGet(() -> Equality.unproved(answer.reason()));
  }

  private static Node value(Node tree, Analysis analysis, Surroundings surroundings) {
    Scope scope = Scope.ofTable(surroundings.columns(), surroundings.path());
    Typed value = analysis.of(tree, scope);
    if (surroundings.target().isEmpty()) {
      if (value.isUntyped()) {
        analysis.isIncomplete();
      }
      return value.node();
    }
    PgType target = Scope.typeOf(surroundings.target().get(), surroundings.path());
    Node stored = analysis.conversions().implicit(value, target.plain()).node();
    return value.isUntyped() ? stored : withoutFields(value.node(), target);
  }

  /** {@code INTERVAL '1' DAY} has been cut to days when it is stored. */
  private static Node withoutFields(Node node, PgType target) {
    boolean cut =
        node.is(Kind.CAST)
            && node.type().startsWith("interval ")
            && node.part(0).is(Kind.CONSTANT)
            && target.toString().equals("interval");
    return cut ? node.part(0) : node;
  }

  /**
   * Compares the queries of two views.
   *
   * @param surroundings with the relations that they read
   */
  public static Equality compareQueries(String one, String other, Surroundings surroundings) {
    BigStack.Answer<Equality> answer =
        BigStack.call(
            () -> {
              SearchPath path = surroundings.path();
              Analysis first = new Analysis(surroundings);
              Analysis second = new Analysis(surroundings);
              Scope nothing = new Scope(null);
              Node tree = first.queries().of(Grammar.query(one, path), nothing).node();
              Node otherTree = second.queries().of(Grammar.query(other, path), nothing).node();
              boolean complete = first.isComplete() && second.isComplete();
              return Comparison.of(tree, otherTree, complete);
            },
            one,
            other);
    return answer.value().orElseGet(() -> Equality.unproved(answer.reason()));
  }

  /** The text that was read. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression that && tree.equals(that.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
