package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is asked about an operand: IS NULL, IN, BETWEEN, LIKE, = ANY. */
final class TestParser {
  private final TokenCursor at;
  private final Grammar grammar;

  TestParser(TokenCursor at, Grammar grammar) {
    this.at = at;
    this.grammar = grammar;
  }

  /** Reads an operand that binds more tightly. */
  @FunctionalInterface
  interface Operand {
    Node read() throws Unreadable;
  }

  /** IS and what may follow it, ISNULL, NOTNULL. */
  Node read(Node left, Operand operand) throws Unreadable {
    if (at.take("isnull")) {
      return Node.of(Kind.TEST, "is null", left);
    }
    if (at.take("notnull")) {
      return Node.of(Kind.TEST, "is not null", left);
    }
    at.expect("is");
    boolean negated = at.take("not");
    if (at.take("distinct")) {
      at.expect("from");
      Node distinct = Node.of(Kind.DISTINCT, "", left, operand.read());
      return negated ? Node.of(Kind.NOT, "", distinct) : distinct;
    }
    for (String what : List.of("null", "true", "false", "unknown")) {
      if (at.take(what)) {
        return Node.of(Kind.TEST, (negated ? "is not " : "is ") + what, left);
      }
    }
    if (at.take("json")) {
      return json(left, negated);
    }
    return normalized(left, negated);
  }

  private Node normalized(Node left, boolean negated) throws Unreadable {
    List<Node> arguments = new ArrayList<>(List.of(left));
    if (!at.sees("normalized")) {
      arguments.add(Node.constant(at.name().toUpperCase(java.util.Locale.ROOT), "unknown"));
    }
    at.expect("normalized");
    Node call = Node.call("is_normalized", arguments);
    return negated ? Node.of(Kind.NOT, "", call) : call;
  }

  private Node json(Node left, boolean negated) throws Unreadable {
    StringBuilder label = new StringBuilder(negated ? "is not json" : "is json");
    for (String what : List.of("object", "array", "scalar")) {
      if (at.take(what)) {
        label.append(' ').append(what);
      }
    }
    at.take("value");
    if (at.take("with", "unique")) {
      label.append(" unique");
      at.take("keys");
    } else if (at.take("without", "unique")) {
      at.take("keys");
    }
    return Node.of(Kind.TEST, label.toString(), left);
  }

  /** BETWEEN, IN, LIKE, ILIKE and SIMILAR TO, with NOT or without. */
  Node readNegatable(Node left, Operand operand, Operand bound) throws Unreadable {
    boolean negated = at.take("not");
    String not = negated ? "!" : "";
    if (at.take("like")) {
      return like(left, not + "~~", operand);
    }
    if (at.take("ilike")) {
      return like(left, not + "~~*", operand);
    }
    if (at.take("similar", "to")) {
      List<Node> pattern = new ArrayList<>(List.of(operand.read()));
      if (at.take("escape")) {
        pattern.add(operand.read());
      }
      return Node.operator(not + "~", left, Node.call("similar_to_escape", pattern));
    }
    if (at.take("between")) {
      boolean symmetric = at.take("symmetric");
      at.take("asymmetric");
      Node least = bound.read();
      at.expect("and");
      String label = (negated ? "not between" : "between") + (symmetric ? " symmetric" : "");
      return Node.of(Kind.BETWEEN, label, left, least, operand.read());
    }
    at.expect("in");
    if (at.opensQuery()) {
      Node in = Node.of(Kind.ANY_QUERY, "=", left, grammar.subquery());
      return negated ? Node.of(Kind.NOT, "", in) : in;
    }
    List<Node> parts = new ArrayList<>(List.of(left));
    parts.addAll(grammar.parenthesized());
    return Node.of(Kind.IN, negated ? "not in" : "in", parts);
  }

  private Node like(Node left, String operator, Operand operand) throws Unreadable {
    Node quantified = quantified(left, operator);
    if (quantified != null) {
      return quantified;
    }
    Node pattern = operand.read();
    if (at.take("escape")) {
      pattern = Node.call("like_escape", pattern, operand.read());
    }
    return Node.operator(operator, left, pattern);
  }

  /** ANY, SOME or ALL and its array or query, if they are what follows the operator. */
  @Nullable Node quantified(Node left, String operator) throws Unreadable {
    boolean any = at.sees("any") || at.sees("some");
    if (!any && !at.sees("all")) {
      return null;
    }
    at.next();
    if (at.opensQuery()) {
      Kind kind = any ? Kind.ANY_QUERY : Kind.ALL_QUERY;
      return Node.of(kind, operator, left, grammar.subquery());
    }
    at.expectSymbol("(");
    Node array = grammar.expressions().read();
    at.expectSymbol(")");
    return Node.of(Kind.ANY_ALL, operator + (any ? " any" : " all"), left, array);
  }
}
