package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.migrate.expression.Catalog.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operators, and what PostgreSQL turns into operators. */
final class OperatorAnalysis {
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");

  private final Analysis analysis;
  private final Overloads overloads;
  private final Coercion coercion;

  OperatorAnalysis(Analysis analysis, Overloads overloads, Coercion coercion) {
    this.analysis = analysis;
    this.overloads = overloads;
    this.coercion = coercion;
  }

  Typed of(Node node, Scope scope) {
    return switch (node.kind()) {
      case ANY_ALL -> anyAll(node, scope);
      case IN -> in(node, scope);
      case BETWEEN -> between(node, scope);
      case DISTINCT -> distinct(node, scope);
      default ->
          node.parts().size() == 1
              ? unary(node, scope)
              : binary(node.label(), node.part(0), node.part(1), scope);
    };
  }

  private Typed unary(Node node, Scope scope) {
    Typed operand = analysis.of(node.part(0), scope);
    Signature signature = signature(node.label(), operand);
    if (signature == null) {
      return Typed.unresolved(node.with(List.of(operand.node())));
    }
    Node coerced = coerced(operand, signature.arguments().get(0));
    PgType result = PgType.of(signature.result());
    if (node.label().equals("-") && isNegatable(coerced)) {
      // PostgreSQL prints (- 1), but would take that for -1 itself.
      String value = coerced.label();
      String negated = value.startsWith("-") ? value.substring(1) : "-" + value;
      return new Typed(Node.constant(negated, coerced.type()), result);
    }
    return new Typed(node.with(List.of(coerced)), result);
  }

  /** The smallest number of a type has no positive counterpart. */
  private static boolean isNegatable(Node node) {
    return node.is(Kind.CONSTANT)
        && (node.type().equals("int4") || node.type().equals("int8"))
        && !node.label().equals("0")
        && !node.label().equals(String.valueOf(Integer.MIN_VALUE))
        && !node.label().equals(String.valueOf(Long.MIN_VALUE));
  }

  private Typed binary(String name, Node left, Node right, Scope scope) {
    if (left.is(Kind.ROW) && right.is(Kind.ROW) && COMPARISONS.contains(name)) {
      return rows(name, left, right, scope);
    }
    return binary(name, analysis.of(left, scope), analysis.of(right, scope));
  }

  Typed binary(String name, Typed left, Typed right) {
    Signature signature = signature(name, left, right);
    if (signature == null) {
      Node node = Node.operator(name, left.node(), right.node());
      return new Typed(node, isBoolean(name) ? PgType.BOOL : PgType.UNRESOLVED);
    }
    List<String> types = signature.arguments();
    Node node = Node.operator(name, coerced(left, types.get(0)), coerced(right, types.get(1)));
    return new Typed(node, PgType.of(signature.result()));
  }

  private static boolean isBoolean(String operator) {
    return COMPARISONS.contains(operator) || operator.contains("~");
  }

  /** The operator with real types; null, and the analysis incomplete, where it is not clear. */
  @Nullable Signature signature(String name, Typed... operands) {
    List<String> types = new ArrayList<>();
    for (Typed operand : operands) {
      types.add(operand.type().name());
    }
    Signature signature = types.contains("?") ? null : overloads.operator(name, types);
    if (signature != null) {
      signature = Polymorphism.resolve(signature, types, coercion);
    }
    if (signature == null) {
      analysis.isIncomplete();
    }
    return signature;
  }

  Node coerced(Typed operand, String type) {
    return analysis.conversions().implicit(operand, type);
  }

  /** Rows are equal if all their columns are, and different if one of them is. */
  private Typed rows(String name, Node left, Node right, Scope scope) {
    if (left.parts().size() != right.parts().size() || left.parts().isEmpty()) {
      return Typed.bool(
          Node.operator(name, analysis.of(left, scope).node(), analysis.of(right, scope).node()));
    }
    List<Node> pairs = new ArrayList<>();
    for (int i = 0; i < left.parts().size(); i++) {
      pairs.add(binary(name, left.part(i), right.part(i), scope).node());
    }
    if (name.equals("=") || name.equals("<>")) {
      return Typed.bool(connected(name.equals("=") ? Kind.AND : Kind.OR, pairs));
    }
    List<Node> lefts = pairs.stream().map(pair -> pair.part(0)).toList();
    List<Node> rights = pairs.stream().map(pair -> pair.part(1)).toList();
    return Typed.bool(Node.operator(name, row(lefts), row(rights)));
  }

  static Node row(List<Node> values) {
    return Node.of(Kind.ROW, "", values);
  }

  private static Node connected(Kind kind, List<Node> operands) {
    return operands.size() == 1 ? operands.get(0) : Node.of(kind, "", operands);
  }

  private Typed anyAll(Node node, Scope scope) {
    return anyAll(node, analysis.of(node.part(0), scope), analysis.of(node.part(1), scope));
  }

  private Typed anyAll(Node node, Typed left, Typed array) {
    String operator = node.label().substring(0, node.label().lastIndexOf(' '));
    PgType element = PgType.UNRESOLVED;
    if (array.isUntyped()) {
      element = PgType.UNKNOWN;
    } else if (array.type().isArray()) {
      element = array.type().element();
    }
    Signature signature = signature(operator, left, new Typed(array.node(), element));
    if (signature == null) {
      return Typed.bool(node.with(List.of(left.node(), array.node())));
    }
    Node leftNode = coerced(left, signature.arguments().get(0));
    Node arrayNode = coerced(array, "_" + signature.arguments().get(1));
    return Typed.bool(node.with(List.of(leftNode, arrayNode)));
  }

  /** Literals become one array; whatever names a column is compared on its own. */
  private Typed in(Node node, Scope scope) {
    boolean negated = node.label().equals("not in");
    String operator = negated ? "<>" : "=";
    Node left = node.part(0);
    List<Node> items = node.parts().subList(1, node.parts().size());
    List<Node> results = new ArrayList<>();
    List<Node> single = new ArrayList<>(items);
    List<Node> constant = items.stream().filter(item -> !namesColumn(item)).toList();
    if (constant.size() > 1 && !left.is(Kind.ROW) && !anyRow(items)) {
      Typed together = inArray(operator, negated, left, constant, scope);
      if (together != null) {
        results.add(together.node());
        single.removeAll(constant);
      }
    }
    for (Node item : single) {
      results.add(binary(operator, left, item, scope).node());
    }
    return Typed.bool(connected(negated ? Kind.AND : Kind.OR, results));
  }

  private static boolean anyRow(List<Node> items) {
    return items.stream().anyMatch(item -> item.is(Kind.ROW));
  }

  private static boolean namesColumn(Node node) {
    return node.is(Kind.COLUMN) || node.parts().stream().anyMatch(OperatorAnalysis::namesColumn);
  }

  private @Nullable Typed inArray(
      String operator, boolean negated, Node left, List<Node> items, Scope scope) {
    Typed operand = analysis.of(left, scope);
    List<Typed> typed = analysis.all(items, scope);
    List<String> types = new ArrayList<>(List.of(operand.type().name()));
    typed.forEach(item -> types.add(item.type().name()));
    boolean resolved = !types.contains("?");
    String common = resolved ? coercion.common(types) : null;
    if (resolved && common == null) {
      return null;
    }
    PgType element = common == null ? PgType.UNRESOLVED : PgType.of(common);
    List<Node> elements =
        typed.stream().map(each -> analysis.conversions().implicit(each, element).node()).toList();
    PgType type = common == null ? PgType.UNRESOLVED : element.array();
    Node array = new Node(Kind.ARRAY, "", common == null ? "" : type.toString(), elements);
    Node node = Node.of(Kind.ANY_ALL, operator + (negated ? " all" : " any"), left, array);
    return anyAll(node, operand, new Typed(array, type));
  }

  private Typed between(Node node, Scope scope) {
    Node value = node.part(0);
    Node least = node.part(1);
    Node greatest = node.part(2);
    boolean negated = node.label().startsWith("not");
    Node result = range(negated, value, least, greatest, scope);
    if (node.label().endsWith("symmetric")) {
      Node swapped = range(negated, value, greatest, least, scope);
      result = connected(negated ? Kind.AND : Kind.OR, List.of(result, swapped));
    }
    return Typed.bool(result);
  }

  private Node range(boolean negated, Node value, Node least, Node greatest, Scope scope) {
    Node above = binary(negated ? "<" : ">=", value, least, scope).node();
    Node below = binary(negated ? ">" : "<=", value, greatest, scope).node();
    return connected(negated ? Kind.OR : Kind.AND, List.of(above, below));
  }

  private Typed distinct(Node node, Scope scope) {
    Typed left = analysis.of(node.part(0), scope);
    Typed right = analysis.of(node.part(1), scope);
    if (right.node().equals(Node.nullOf("unknown"))) {
      return Typed.bool(Node.of(Kind.TEST, "is not null", left.node()));
    }
    if (left.node().equals(Node.nullOf("unknown"))) {
      return Typed.bool(Node.of(Kind.TEST, "is not null", right.node()));
    }
    return Typed.bool(node.with(binary("=", left, right).node().parts()));
  }

  Typed nullif(Node node, Scope scope) {
    Typed left = analysis.of(node.part(0), scope);
    Typed right = analysis.of(node.part(1), scope);
    Signature signature = signature("=", left, right);
    Typed equal = binary("=", left, right);
    PgType type = signature == null ? PgType.UNRESOLVED : PgType.of(signature.arguments().get(0));
    boolean same = left.type().name().equals(type.name());
    return new Typed(node.with(equal.node().parts()), same ? left.type() : type);
  }
}
