package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives an expression the form that PostgreSQL stores: names resolved, literals typed, casts
 * written out.
 */
final class Analysis {
  /** BETWEEN and IN repeat their operand, so that little text may stand for a lot. */
  private static final int STEPS = 300_000;

  private final Surroundings surroundings;
  private final Conversions conversions;
  private final OperatorAnalysis operators;
  private final ListAnalysis lists;
  private final CallAnalysis calls;
  private final QueryAnalysis queries;
  private boolean complete = true;
  private int steps;

  Analysis(Surroundings surroundings) {
    this.surroundings = surroundings;
    Catalog catalog = Catalog.get();
    Coercion coercion = new Coercion(catalog);
    Overloads overloads = new Overloads(catalog, coercion);
    this.conversions = new Conversions(catalog, new Constants(surroundings.path()));
    this.operators = new OperatorAnalysis(this, overloads, coercion);
    this.lists = new ListAnalysis(this, coercion);
    this.calls = new CallAnalysis(this, overloads, coercion, catalog);
    this.queries = new QueryAnalysis(this, coercion);
  }

  /** There is more to it than anybody would write. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLarge() {
      super("too large");
    }
  }

  /** Whether the type of everything was found. */
  boolean isComplete() {
    return complete;
  }

  void isIncomplete() {
    complete = false;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Conversions conversions() {
    return conversions;
  }

  OperatorAnalysis operators() {
    return operators;
  }

  QueryAnalysis queries() {
    return queries;
  }

  CallAnalysis calls() {
    return calls;
  }

  List<Typed> all(List<Node> nodes, Scope scope) {
    List<Typed> typed = new ArrayList<>();
    for (Node node : nodes) {
      typed.add(of(node, scope));
    }
    return typed;
  }

  /** A condition: a literal in its place is a boolean. */
  Node condition(Node node, Scope scope) {
    return conversions.implicit(of(node, scope), "bool");
  }

  Typed of(Node node, Scope scope) {
    steps++;
    if (steps > STEPS || (steps % 1_000 == 0 && Thread.currentThread().isInterrupted())) {
      throw new TooLarge();
    }
    Typed typed = dispatch(node, scope);
    if (!typed.isResolved()) {
      complete = false;
    }
    return typed;
  }

  private Typed dispatch(Node node, Scope scope) {
    return switch (node.kind()) {
      case CONSTANT, RAW_CONSTANT, NULL -> new Typed(node, PgType.of(node.type()));
      case COLUMN -> scope.column(node);
      case AND, OR -> connected(node, scope);
      case NOT -> negated(node, scope);
      case OPERATOR, ANY_ALL, IN, BETWEEN, DISTINCT -> operators.of(node, scope);
      case TEST -> test(node, scope);
      case CASE, ARRAY, ROW, SUBSCRIPT, SLICE -> lists.of(node, scope);
      case SPECIAL ->
          node.label().equals("nullif") ? operators.nullif(node, scope) : lists.of(node, scope);
      case CALL -> calls.of(node, scope);
      case VALUE -> value(node);
      case CAST -> cast(node, scope);
      case COLLATE -> collated(node, scope);
      case SUBQUERY, EXISTS, ANY_QUERY, ALL_QUERY, ARRAY_QUERY -> queries.value(node, scope);
      case FIELD -> Typed.unresolved(node.with(List.of(of(node.part(0), scope).node())));
      default -> Typed.unresolved(node);
    };
  }

  /** AND and OR are associative, and stay in the order in which they are written. */
  private Typed connected(Node node, Scope scope) {
    List<Node> operands = new ArrayList<>();
    for (Node part : node.parts()) {
      Node operand = condition(part, scope);
      if (operand.is(node.kind())) {
        operands.addAll(operand.parts());
      } else {
        operands.add(operand);
      }
    }
    return Typed.bool(node.with(operands));
  }

  private Typed negated(Node node, Scope scope) {
    Node operand = condition(node.part(0), scope);
    if (node.part(0).is(Kind.DISTINCT) && operand.is(Kind.TEST)) {
      return Typed.bool(Node.of(Kind.TEST, "is null", operand.parts()));
    }
    return Typed.bool(node.with(List.of(operand)));
  }

  private Typed test(Node node, Scope scope) {
    Typed operand = of(node.part(0), scope);
    boolean truth = !node.label().endsWith("null") && !node.label().contains("json");
    Node tested = truth ? conversions.implicit(operand, "bool") : operand.node();
    return Typed.bool(node.with(List.of(tested)));
  }

  private static Typed value(Node node) {
    String name = node.label().replaceAll("\\(.*", "");
    return switch (name) {
      // Documented to be the same: the time at which the transaction began.
      case "current_timestamp" ->
          new Typed(node.label().equals(name) ? Node.call("now") : node, PgType.of("timestamptz"));
      case "current_date" -> new Typed(node, PgType.of("date"));
      case "current_time" -> new Typed(node, PgType.of("timetz"));
      case "localtime" -> new Typed(node, PgType.of("time"));
      case "localtimestamp" -> new Typed(node, PgType.of("timestamp"));
      case "system_user" -> new Typed(node, PgType.TEXT);
      default -> new Typed(node, PgType.of("name"));
    };
  }

  private Typed cast(Node node, Scope scope) {
    return explicit(node.part(0), PgType.parse(node.type()), scope);
  }

  private Typed explicit(Node operand, PgType target, Scope scope) {
    if (operand.is(Kind.ARRAY) && target.isArray()) {
      // The elements are cast, not the array.
      List<Node> elements = new ArrayList<>();
      for (Node element : operand.parts()) {
        PgType type = element.is(Kind.ARRAY) ? target : target.element();
        elements.add(explicit(element, type, scope).node());
      }
      PgType known = conversions.known(target);
      return new Typed(new Node(Kind.ARRAY, "", target.toString(), elements), known);
    }
    return conversions.explicit(of(operand, scope), target);
  }

  private Typed collated(Node node, Scope scope) {
    Typed operand = of(node.part(0), scope);
    if (operand.isUntyped()) {
      operand = conversions.implicit(operand, PgType.TEXT);
    }
    return new Typed(node.with(List.of(operand.node())), operand.type());
  }
}
