package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries: which columns they read and which they give. */
final class QueryAnalysis {
  private final Analysis analysis;
  private final Coercion coercion;
  private final FromAnalysis sources;
  private final SelectAnalysis selects;

  QueryAnalysis(Analysis analysis, Coercion coercion) {
    this.analysis = analysis;
    this.coercion = coercion;
    this.sources = new FromAnalysis(analysis);
    this.selects = new SelectAnalysis(analysis, sources);
  }

  /**
   * A query that was read.
   *
   * @param outputs its columns; null if they are not known
   */
  record Result(Node node, @Nullable List<FromAnalysis.Output> outputs) {

    boolean isOpen() {
      return outputs == null;
    }

    /** For a query around it. */
    List<Relation.Column> columns() {
      List<Relation.Column> columns = new ArrayList<>();
      if (outputs != null) {
        for (int i = 0; i < outputs.size(); i++) {
          FromAnalysis.Output output = outputs.get(i);
          columns.add(new Relation.Column(output.name(), "$" + (i + 1), output.value().type()));
        }
      }
      return columns;
    }

    PgType type(int column) {
      return outputs != null && column < outputs.size()
          ? outputs.get(column).value().type()
          : PgType.UNRESOLVED;
    }

    /** Without the names of the columns, which mean nothing to the query around it. */
    Node unnamed() {
      return QueryAnalysis.unnamed(node);
    }
  }

  private static Node unnamed(Node node) {
    switch (node.kind()) {
      case WITH, SET_OPERATION -> {
        List<Node> parts = new ArrayList<>(node.parts());
        parts.set(0, unnamed(parts.get(0)));
        return node.with(parts);
      }
      case SELECT -> {
        List<Node> parts = new ArrayList<>(node.parts());
        List<Node> outputs =
            node.part(1).parts().stream()
                .map(output -> Node.of(Kind.OUTPUT, "", output.parts()))
                .toList();
        parts.set(1, node.part(1).with(outputs));
        return node.with(parts);
      }
      default -> {
        return node;
      }
    }
  }

  Result of(Node query, Scope outer) {
    return of(query, outer, true);
  }

  /**
   * Resolves a query.
   *
   * @param whole false for a side of a set operation, whose literals get their types from both
   */
  private Result of(Node query, Scope outer, boolean whole) {
    return switch (query.kind()) {
      case SELECT -> selects.of(query, List.of(), outer, whole).result();
      case VALUES -> values(query, outer);
      case SET_OPERATION -> setOperation(query, outer);
      default -> with(query, outer);
    };
  }

  private Result with(Node query, Scope outer) {
    Scope scope = new Scope(outer);
    boolean recursive = query.label().equals("recursive");
    List<Node> tables = new ArrayList<>();
    for (Node table : query.parts().subList(4, query.parts().size())) {
      tables.add(commonTable(table, recursive, scope));
    }
    Node body = query.part(0);
    Node order = query.part(1);
    List<Node> parts = new ArrayList<>();
    Result result;
    if (body.is(Kind.SELECT)) {
      SelectAnalysis.Selected selected = selects.of(body, order.parts(), scope, true);
      result = selected.result();
      parts.add(result.node());
      parts.add(order.isNothing() ? order : order.with(selected.order()));
    } else {
      result = of(body, scope);
      parts.add(result.node());
      parts.add(order.isNothing() ? order : orderByOutput(order, result));
    }
    parts.add(count(query.part(2), scope));
    parts.add(count(query.part(3), scope));
    parts.addAll(tables);
    return new Result(query.with(parts), result.outputs());
  }

  private Node count(Node clause, Scope scope) {
    if (clause.isNothing()) {
      return clause;
    }
    Typed count = analysis.of(clause.part(0), scope);
    return clause.with(
        List.of(count.isUntyped() ? analysis.conversions().implicit(count, "int8") : count.node()));
  }

  private Node commonTable(Node table, boolean recursive, Scope scope) {
    Node alias = table.part(0);
    Node query = table.part(1);
    Scope inside = scope;
    if (recursive && query.is(Kind.SET_OPERATION)) {
      // The first side gives the columns that the second one reads.
      inside = new Scope(scope);
      inside.define(alias.label(), renamed(columnsAlone(query.part(0), scope), alias));
    }
    Result result = of(query, inside);
    List<Relation.Column> columns = renamed(result.columns(), alias);
    scope.define(alias.label(), columns);
    Node name = Node.of(Kind.ALIAS, alias.label());
    return table.with(List.of(name, result.unnamed()));
  }

  private List<Relation.Column> columnsAlone(Node query, Scope scope) {
    // Numbers of relations are not to depend on how often a query is looked at.
    return new Analysis(analysis.surroundings()).queries().of(query, scope).columns();
  }

  private static List<Relation.Column> renamed(List<Relation.Column> columns, Node alias) {
    List<Relation.Column> renamed = new ArrayList<>(columns);
    for (int i = 0; i < alias.parts().size(); i++) {
      PgType type = i < columns.size() ? columns.get(i).type() : PgType.UNRESOLVED;
      Relation.Column column = new Relation.Column(alias.part(i).label(), "$" + (i + 1), type);
      if (i < renamed.size()) {
        renamed.set(i, column);
      } else {
        renamed.add(column);
      }
    }
    return renamed;
  }

  /** Behind a set operation only columns of the result can be named. */
  private Node orderByOutput(Node order, Result result) {
    List<Node> keys = new ArrayList<>();
    for (Node key : order.parts()) {
      Node value = key.part(0);
      String label = value.label();
      if (value.is(Kind.COLUMN) && result.outputs() != null) {
        int position =
            result.outputs().stream().map(FromAnalysis.Output::name).toList().indexOf(label);
        label = String.valueOf(position + 1);
      } else if (!value.is(Kind.CONSTANT)) {
        analysis.isIncomplete();
      }
      keys.add(key.with(List.of(Node.of(Kind.COLUMN, label, Node.word("#result")))));
    }
    return order.with(keys);
  }

  private Result values(Node query, Scope outer) {
    List<List<Typed>> rows = new ArrayList<>();
    for (Node row : query.parts()) {
      rows.add(analysis.all(row.parts(), outer));
    }
    int width = rows.get(0).size();
    List<FromAnalysis.Output> outputs = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      List<Typed> column = new ArrayList<>();
      for (List<Typed> row : rows) {
        if (row.size() == width) {
          column.add(row.get(i));
        }
      }
      PgType type = common(column);
      Typed value = new Typed(Node.NOTHING, type);
      outputs.add(new FromAnalysis.Output("column" + (i + 1), value));
    }
    List<Node> nodes = new ArrayList<>();
    for (List<Typed> row : rows) {
      List<Node> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        PgType type = i < width ? outputs.get(i).value().type() : PgType.UNRESOLVED;
        values.add(analysis.conversions().implicit(row.get(i), type).node());
      }
      nodes.add(Node.of(Kind.ROW, "", values));
    }
    return new Result(query.with(nodes), outputs);
  }

  private PgType common(List<Typed> values) {
    List<String> types = values.stream().map(value -> value.type().name()).toList();
    String common = types.contains("?") ? null : coercion.common(types);
    return common == null ? PgType.UNRESOLVED : PgType.of(common);
  }

  private Result setOperation(Node query, Scope outer) {
    Result left = of(query.part(0), outer, false);
    Result right = of(query.part(1), outer, false);
    List<FromAnalysis.Output> outputs = null;
    if (left.outputs() != null
        && right.outputs() != null
        && left.outputs().size() == right.outputs().size()) {
      outputs = new ArrayList<>();
      for (int i = 0; i < left.outputs().size(); i++) {
        FromAnalysis.Output first = left.outputs().get(i);
        PgType type = common(List.of(first.value(), right.outputs().get(i).value()));
        outputs.add(new FromAnalysis.Output(first.name(), new Typed(Node.NOTHING, type)));
      }
    }
    Node leftNode = SelectAnalysis.withTypes(left.node(), outputs, analysis);
    Node rightNode = SelectAnalysis.withTypes(unnamed(right.node()), outputs, analysis);
    return new Result(query.with(List.of(leftNode, rightNode)), outputs);
  }

  /** A query inside an expression. */
  Typed value(Node node, Scope scope) {
    switch (node.kind()) {
      case ANY_QUERY, ALL_QUERY -> {
        return quantified(node, scope);
      }
      case EXISTS -> {
        Result result = of(node.part(0), scope);
        return Typed.bool(node.with(List.of(SelectAnalysis.existence(result.unnamed()))));
      }
      default -> {
        Result result = of(node.part(0), scope);
        PgType type = result.type(0);
        boolean array = node.is(Kind.ARRAY_QUERY) && type.isResolved();
        return new Typed(node.with(List.of(result.unnamed())), array ? type.array() : type);
      }
    }
  }

  private Typed quantified(Node node, Scope scope) {
    Node left = node.part(0);
    List<Node> operands = left.is(Kind.ROW) ? left.parts() : List.of(left);
    List<Typed> values = analysis.all(operands, scope);
    Result result = of(node.part(1), scope);
    List<Node> coerced = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Typed column = new Typed(Node.NOTHING, result.type(i));
      coerced.add(analysis.operators().binary(node.label(), values.get(i), column).node().part(0));
    }
    Node compared = left.is(Kind.ROW) ? OperatorAnalysis.row(coerced) : coerced.get(0);
    return Typed.bool(node.with(List.of(compared, result.unnamed())));
  }
}
