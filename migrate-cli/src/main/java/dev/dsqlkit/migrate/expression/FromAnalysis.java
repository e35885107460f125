package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind FROM, and which columns it gives. */
final class FromAnalysis {
  private static final Set<String> KEY_AND_VALUE =
      Set.of("json_each", "json_each_text", "jsonb_each", "jsonb_each_text");

  private final Analysis analysis;
  private int relations;

  FromAnalysis(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * A source with its names resolved.
   *
   * @param columns what {@code *} stands for; null if that is not known
   */
  record Source(Node node, Scope scope, @Nullable List<Output> columns) {}

  /** A column that a source gives. */
  record Output(String name, Typed value) {}

  /**
   * Resolves one item of FROM.
   *
   * @param outer the query around
   * @param before what stands before it in the same FROM, for LATERAL
   */
  Source of(Node node, Scope outer, Scope before) {
    return switch (node.kind()) {
      case JOIN -> join(node, outer, before);
      case TABLE -> table(node, outer);
      case FROM_QUERY -> query(node, node.label().equals("lateral") ? before : outer, outer);
      case FROM_FUNCTION -> function(node, before, outer);
      default -> throw new IllegalStateException(node.kind().name());
    };
  }

  private String nextId() {
    relations++;
    return "#" + relations;
  }

  private Source table(Node node, Scope outer) {
    String id = nextId();
    Node alias = node.part(0);
    String name = alias.isNothing() ? unqualified(node.label()) : alias.label();
    List<Relation.Column> common = outer.commonTable(node.label());
    List<Relation.Column> columns = common;
    if (columns == null) {
      SearchPath path = analysis.surroundings().path();
      Map<String, String> known = analysis.surroundings().relation(node.label()).orElse(Map.of());
      List<Relation.Column> read = new ArrayList<>();
      known.forEach((column, type) -> read.add(Scope.column(column, column, type, path)));
      columns = read;
    }
    boolean open = common == null && columns.isEmpty();
    Relation relation = new Relation(id, name, renamed(columns, alias), open);
    return source(Node.of(Kind.TABLE, node.label()), relation, outer);
  }

  private static String unqualified(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** With the names that the alias gives; columns that are not known get their position. */
  private static List<Relation.Column> renamed(List<Relation.Column> columns, Node alias) {
    List<Relation.Column> renamed = new ArrayList<>(columns);
    for (int i = 0; i < alias.parts().size(); i++) {
      String name = alias.part(i).label();
      if (i < renamed.size()) {
        Relation.Column column = renamed.get(i);
        renamed.set(i, new Relation.Column(name, column.label(), column.type()));
      } else {
        renamed.add(new Relation.Column(name, "$" + (i + 1), PgType.UNRESOLVED));
      }
    }
    return renamed;
  }

  private Source source(Node node, Relation relation, Scope outer) {
    Scope scope = new Scope(outer);
    scope.add(relation);
    List<Output> columns = null;
    if (!relation.open()) {
      columns = new ArrayList<>();
      for (Relation.Column column : relation.columns()) {
        columns.add(new Output(column.name(), relation.reference(column)));
      }
    }
    return new Source(node, scope, columns);
  }

  private Source query(Node node, Scope visible, Scope outer) {
    QueryAnalysis.Result result = analysis.queries().of(node.part(0), visible);
    String id = nextId();
    Node alias = node.part(1);
    Relation relation =
        new Relation(id, alias.label(), renamed(result.columns(), alias), result.isOpen());
    return source(node.with(List.of(result.unnamed())), relation, outer);
  }

  private Source function(Node node, Scope before, Scope outer) {
    Typed call = analysis.of(node.part(0), before);
    String id = nextId();
    Node alias = node.part(1);
    String function = unqualified(node.part(0).label());
    String name = alias.isNothing() ? function : alias.label();
    List<Relation.Column> columns = new ArrayList<>();
    boolean record = !call.isResolved() || call.type().name().equals("record");
    if (KEY_AND_VALUE.contains(function)) {
      PgType value = PgType.of(function.endsWith("text") ? "text" : function.replace("_each", ""));
      columns.add(new Relation.Column("key", "$1", PgType.TEXT));
      columns.add(new Relation.Column("value", "$2", value));
      record = false;
    } else if (!record) {
      columns.add(new Relation.Column(name, "$1", call.type()));
    }
    if (!node.label().isEmpty()) {
      String label = "$" + (columns.size() + 1);
      columns.add(new Relation.Column("ordinality", label, PgType.of("int8")));
    }
    boolean open = record;
    Relation relation = new Relation(id, name, renamed(columns, alias), open);
    return source(node.with(List.of(call.node())), relation, outer);
  }

  private Source join(Node node, Scope outer, Scope before) {
    Source left = of(node.part(0), outer, before);
    Scope visible = new Scope(outer);
    visible.addAll(before);
    visible.addAll(left.scope());
    Source right = of(node.part(1), outer, visible);
    Scope scope = new Scope(outer);
    scope.addAll(left.scope());
    scope.addAll(right.scope());
    Node condition = node.part(2);
    if (condition.equals(Node.word("natural"))) {
      condition = using(left, right);
    }
    if (condition.is(Kind.CLAUSE)) {
      return using(node, condition, left, right, scope);
    }
    List<Output> columns = concatenated(left, right);
    if (condition.is(Kind.WORD)) {
      analysis.isIncomplete();
      columns = null;
    } else {
      condition = analysis.condition(condition, scope);
    }
    return new Source(node.with(List.of(left.node(), right.node(), condition)), scope, columns);
  }

  private static @Nullable List<Output> concatenated(Source left, Source right) {
    if (left.columns() == null || right.columns() == null) {
      return null;
    }
    List<Output> columns = new ArrayList<>(left.columns());
    columns.addAll(right.columns());
    return columns;
  }

  /** The columns of a natural join, in the order of the left side. */
  private static Node using(Source left, Source right) {
    if (left.columns() == null || right.columns() == null) {
      return Node.word("natural");
    }
    List<String> names = right.columns().stream().map(Output::name).toList();
    List<Node> common =
        left.columns().stream().map(Output::name).filter(names::contains).map(Node::word).toList();
    return common.isEmpty() ? Node.constant("true", "bool") : Node.of(Kind.CLAUSE, "using", common);
  }

  private Source using(Node node, Node using, Source left, Source right, Scope scope) {
    Set<String> names = new HashSet<>();
    List<Output> columns = new ArrayList<>();
    for (Node column : using.parts()) {
      String name = column.label();
      Source side = node.label().equals("right") ? right : left;
      Typed value =
          node.label().equals("full")
              ? Typed.unresolved(Node.of(Kind.COLUMN, name, Node.word("#both")))
              : side.scope().unqualified(name);
      if (value == null) {
        value = Typed.unresolved(Node.of(Kind.COLUMN, name, Node.word("#" + node.label())));
      }
      scope.merge(name, value);
      names.add(name);
      columns.add(new Output(name, value));
    }
    List<Output> all = concatenated(left, right);
    if (all != null) {
      all.stream().filter(each -> !names.contains(each.name())).forEach(columns::add);
    }
    Node joined = node.with(List.of(left.node(), right.node(), using));
    return new Source(joined, scope, all == null ? null : columns);
  }
}
