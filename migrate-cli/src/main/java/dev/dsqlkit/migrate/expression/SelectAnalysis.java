package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One SELECT. */
final class SelectAnalysis {
  private final Analysis analysis;
  private final FromAnalysis sources;

  SelectAnalysis(Analysis analysis, FromAnalysis sources) {
    this.analysis = analysis;
    this.sources = sources;
  }

  /** A SELECT and the ORDER BY behind it. */
  record Selected(QueryAnalysis.Result result, List<Node> order) {}

  Selected of(Node select, List<Node> order, Scope outer, boolean whole) {
    Scope scope = new Scope(outer);
    List<Node> from = new ArrayList<>();
    List<FromAnalysis.Output> all = new ArrayList<>();
    boolean known = true;
    for (Node item : select.part(2).parts()) {
      FromAnalysis.Source source = sources.of(item, outer, scope);
      from.add(source.node());
      scope.addAll(source.scope());
      if (source.columns() == null) {
        known = false;
      } else {
        all.addAll(source.columns());
      }
    }
    List<FromAnalysis.Output> outputs =
        outputs(select.part(1).parts(), known ? all : null, scope, whole);
    List<FromAnalysis.Output> visible = outputs == null ? List.of() : outputs;
    Keys keys = new Keys(analysis, scope, visible);
    List<Node> parts = new ArrayList<>();
    parts.add(select.part(0).with(keys.expressions(select.part(0).parts(), false)));
    parts.add(select.part(1).with(outputNodes(select.part(1).parts(), outputs, scope)));
    parts.add(select.part(2).with(from));
    parts.add(conditionOrNothing(select.part(3), scope));
    parts.add(select.part(4).with(keys.expressions(select.part(4).parts(), true)));
    parts.add(conditionOrNothing(select.part(5), scope));
    parts.add(windows(select.part(6), scope));
    Node node = select.with(parts);
    return new Selected(new QueryAnalysis.Result(node, outputs), keys.sortKeys(order));
  }

  private Node conditionOrNothing(Node condition, Scope scope) {
    return condition.isNothing() ? condition : analysis.condition(condition, scope);
  }

  private Node windows(Node windows, Scope scope) {
    List<Node> analyzed = new ArrayList<>();
    for (Node window : windows.parts()) {
      analyzed.add(window.with(List.of(analysis.calls().window(window.part(0), scope))));
    }
    return windows.with(analyzed);
  }

  /** Null if a {@code *} stands for columns that are not known. */
  private @Nullable List<FromAnalysis.Output> outputs(
      List<Node> written, @Nullable List<FromAnalysis.Output> all, Scope scope, boolean whole) {
    List<FromAnalysis.Output> outputs = new ArrayList<>();
    for (Node output : written) {
      Node value = output.part(0);
      if (!value.is(Kind.STAR)) {
        String name = output.label().isEmpty() ? OutputNames.of(value) : output.label();
        Typed typed = analysis.of(value, scope);
        outputs.add(
            new FromAnalysis.Output(
                name, whole ? analysis.conversions().implicit(typed, ifUntyped(typed)) : typed));
        continue;
      }
      List<FromAnalysis.Output> star = value.parts().isEmpty() ? all : columns(value, scope);
      if (star == null) {
        analysis.isIncomplete();
        return null;
      }
      outputs.addAll(star);
    }
    return outputs;
  }

  private static PgType ifUntyped(Typed value) {
    return value.isUntyped() ? PgType.TEXT : value.type();
  }

  private static @Nullable List<FromAnalysis.Output> columns(Node star, Scope scope) {
    String name = star.part(star.parts().size() - 1).label();
    for (Relation relation : scope.relations()) {
      if (relation.name().equals(name)) {
        if (relation.open()) {
          return null;
        }
        return relation.columns().stream()
            .map(each -> new FromAnalysis.Output(each.name(), relation.reference(each)))
            .toList();
      }
    }
    return null;
  }

  private List<Node> outputNodes(
      List<Node> written, @Nullable List<FromAnalysis.Output> outputs, Scope scope) {
    List<Node> nodes = new ArrayList<>();
    if (outputs != null) {
      for (FromAnalysis.Output output : outputs) {
        nodes.add(Node.of(Kind.OUTPUT, output.name(), output.value().node()));
      }
      return nodes;
    }
    for (Node output : written) {
      Node value = output.part(0);
      Node analyzed = value.is(Kind.STAR) ? value : analysis.of(value, scope).node();
      nodes.add(output.with(List.of(analyzed)));
    }
    return nodes;
  }

  /** Gives the literals among the outputs of a side of a set operation their types. */
  static Node withTypes(Node node, @Nullable List<FromAnalysis.Output> outputs, Analysis analysis) {
    if (!node.is(Kind.SELECT) || outputs == null) {
      return node;
    }
    List<Node> typed = new ArrayList<>();
    for (int i = 0; i < node.part(1).parts().size(); i++) {
      Node output = node.part(1).part(i);
      Node value = output.part(0);
      if (value.isUntyped()) {
        PgType type = outputs.get(i).value().type();
        Typed literal = new Typed(value, PgType.UNKNOWN);
        value = analysis.conversions().implicit(literal, type).node();
      }
      typed.add(output.with(List.of(value)));
    }
    List<Node> parts = new ArrayList<>(node.parts());
    parts.set(1, node.part(1).with(typed));
    return node.with(parts);
  }

  /** What EXISTS selects does not matter, unless it makes one row of many. */
  static Node existence(Node query) {
    boolean plain =
        query.is(Kind.SELECT)
            && query.part(0).isNothing()
            && query.part(4).isNothing()
            && query.part(5).isNothing()
            && query.part(1).parts().stream().allMatch(SelectAnalysis::isPlain);
    if (!plain) {
      return query;
    }
    List<Node> parts = new ArrayList<>(query.parts());
    parts.set(1, query.part(1).with(List.of()));
    return query.with(parts);
  }

  private static boolean isPlain(Node node) {
    if (node.is(Kind.CALL)) {
      boolean plain = Catalog.get().isPlainFunction(node.label()) && node.parts().size() == 1;
      return plain && node.part(0).parts().stream().allMatch(SelectAnalysis::isPlain);
    }
    return node.is(Kind.SUBQUERY) || node.parts().stream().allMatch(SelectAnalysis::isPlain);
  }
}
