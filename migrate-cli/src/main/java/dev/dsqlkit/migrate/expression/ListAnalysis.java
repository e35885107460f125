package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;

/** What is made of several values of one type: CASE, COALESCE, arrays. */
final class ListAnalysis {
  private final Analysis analysis;
  private final Coercion coercion;

  ListAnalysis(Analysis analysis, Coercion coercion) {
    this.analysis = analysis;
    this.coercion = coercion;
  }

  Typed of(Node node, Scope scope) {
    return switch (node.kind()) {
      case CASE -> caseOf(node, scope);
      case ARRAY -> array(node, scope);
      case ROW -> row(node, scope);
      case SUBSCRIPT -> subscript(node, scope);
      case SLICE -> slice(node, scope);
      default -> special(node, scope);
    };
  }

  private PgType common(List<Typed> values) {
    PgType first = values.get(0).type();
    if (!first.isUnknown() && values.stream().allMatch(value -> value.type().equals(first))) {
      // Modifiers stay if all agree.
      return first;
    }
    List<String> types = values.stream().map(value -> value.type().name()).toList();
    String common = types.contains("?") ? null : coercion.common(types);
    return common == null ? PgType.UNRESOLVED : PgType.of(common);
  }

  private List<Node> coerced(List<Typed> values, PgType type) {
    return values.stream()
        .map(value -> analysis.conversions().implicit(value, type).node())
        .toList();
  }

  private Typed special(Node node, Scope scope) {
    List<Typed> values = analysis.all(node.parts(), scope);
    if (node.label().equals("grouping")) {
      Node grouping = node.with(values.stream().map(Typed::node).toList());
      return new Typed(grouping, PgType.of("int4"));
    }
    PgType common = common(values);
    return new Typed(node.with(coerced(values, common)), common);
  }

  private Typed caseOf(Node node, Scope scope) {
    boolean simple = !node.part(0).isNothing();
    Typed operand = simple ? analysis.of(node.part(0), scope) : Typed.bool(Node.NOTHING);
    if (operand.isUntyped()) {
      operand = analysis.conversions().implicit(operand, PgType.TEXT);
    }
    List<Node> parts = new ArrayList<>(List.of(operand.node()));
    List<Typed> results = new ArrayList<>();
    int last = node.parts().size() - 1;
    // ELSE comes first when the type is chosen.
    results.add(analysis.of(node.part(last), scope));
    for (int i = 2; i < last; i += 2) {
      results.add(analysis.of(node.part(i), scope));
    }
    PgType common = common(results);
    List<Node> coerced = coerced(results, common);
    for (int i = 1; i < last; i += 2) {
      parts.add(simple ? compared(operand, node.part(i), scope) : condition(node, i, scope));
      parts.add(coerced.get((i + 1) / 2));
    }
    parts.add(coerced.get(0));
    return new Typed(node.with(parts), common);
  }

  private Node condition(Node node, int i, Scope scope) {
    return analysis.condition(node.part(i), scope);
  }

  /** What the operand is compared with; the operand itself is printed as it is. */
  private Node compared(Typed operand, Node when, Scope scope) {
    Typed value = analysis.of(when, scope);
    return analysis.operators().binary("=", operand, value).node().part(1);
  }

  private Typed array(Node node, Scope scope) {
    List<Typed> elements = analysis.all(node.parts(), scope);
    if (elements.isEmpty()) {
      return Typed.unresolved(node);
    }
    PgType common = common(elements);
    PgType type = common.isResolved() ? common.array() : common;
    String written = type.isResolved() ? type.name() : "";
    return new Typed(new Node(Kind.ARRAY, "", written, coerced(elements, common)), type);
  }

  private Typed row(Node node, Scope scope) {
    List<Node> values = analysis.all(node.parts(), scope).stream().map(Typed::node).toList();
    return new Typed(Node.of(Kind.ROW, "", values), PgType.of("record"));
  }

  private Typed subscript(Node node, Scope scope) {
    Typed base = analysis.of(node.part(0), scope);
    Typed index = analysis.of(node.part(1), scope);
    PgType type = PgType.UNRESOLVED;
    Node place = index.node();
    if (base.type().isArray()) {
      type = base.type().element();
      place = analysis.conversions().implicit(index, "int4");
    } else if (base.type().name().equals("jsonb")) {
      type = base.type();
      place = index.isUntyped() ? analysis.conversions().implicit(index, "text") : place;
    }
    return new Typed(node.with(List.of(base.node(), place)), type);
  }

  private Typed slice(Node node, Scope scope) {
    Typed base = analysis.of(node.part(0), scope);
    List<Node> parts = new ArrayList<>(List.of(base.node()));
    for (Node bound : node.parts().subList(1, 3)) {
      parts.add(
          bound.isNothing()
              ? bound
              : analysis.conversions().implicit(analysis.of(bound, scope), "int4"));
    }
    return new Typed(node.with(parts), base.type());
  }
}
