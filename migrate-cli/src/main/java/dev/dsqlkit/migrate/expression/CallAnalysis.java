package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.migrate.expression.Catalog.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of functions, aggregates and window functions. */
final class CallAnalysis {
  private final Analysis analysis;
  private final Overloads overloads;
  private final Coercion coercion;
  private final Catalog catalog;

  CallAnalysis(Analysis analysis, Overloads overloads, Coercion coercion, Catalog catalog) {
    this.analysis = analysis;
    this.overloads = overloads;
    this.coercion = coercion;
    this.catalog = catalog;
  }

  Typed of(Node node, Scope scope) {
    List<Node> raw = node.part(0).parts();
    List<Node> clauses = node.parts().subList(1, node.parts().size());
    if (raw.equals(List.of(Node.of(Kind.STAR, "")))) {
      PgType type = node.label().equals("count") ? PgType.of("int8") : PgType.UNRESOLVED;
      return new Typed(call(node, raw, clauses(clauses, raw, raw, scope)), type);
    }
    Typed cast = cast(node, raw, scope);
    if (cast != null) {
      return cast;
    }
    List<Typed> given = new ArrayList<>();
    for (Node argument : raw) {
      given.add(argument(argument, scope));
    }
    int direct = given.size();
    given.addAll(ordered(clauses, scope));
    Signature signature = signature(node.label(), given, clauses.contains(variadic()));
    List<Node> before = given.stream().map(Typed::node).toList();
    List<Node> after = signature == null ? before : coerced(given, signature);
    PgType type =
        signature == null
            ? PgType.UNRESOLVED
            : analysis.conversions().known(PgType.of(signature.result()));
    List<Node> rest = clauses(clauses, before, after, scope);
    List<Node> arguments = after.subList(0, direct);
    if (signature != null && signature.packed() > 0 && direct == given.size()) {
      arguments = packed(arguments, signature);
      rest.add(0, variadic());
    }
    return new Typed(call(node, arguments, rest), type);
  }

  /** PostgreSQL makes an array of what a variadic function is given. */
  private static List<Node> packed(List<Node> arguments, Signature signature) {
    int fixed = arguments.size() - signature.packed();
    String element = signature.arguments().get(fixed);
    List<Node> packed = new ArrayList<>(arguments.subList(0, fixed));
    List<Node> elements = arguments.subList(fixed, arguments.size());
    packed.add(new Node(Kind.ARRAY, "", "_" + element, elements));
    return packed;
  }

  private static Node variadic() {
    return Node.word("variadic");
  }

  private static Node call(Node node, List<Node> arguments, List<Node> clauses) {
    List<Node> parts = new ArrayList<>(List.of(Node.of(Kind.ARGUMENTS, "", arguments)));
    parts.addAll(clauses);
    return node.with(parts);
  }

  private Typed argument(Node argument, Scope scope) {
    if (argument.is(Kind.NAMED_ARGUMENT)) {
      Node value = analysis.of(argument.part(0), scope).node();
      return Typed.unresolved(argument.with(List.of(value)));
    }
    return analysis.of(argument, scope);
  }

  /** What WITHIN GROUP orders by are arguments too. */
  private List<Typed> ordered(List<Node> clauses, Scope scope) {
    List<Typed> arguments = new ArrayList<>();
    for (Node clause : clauses) {
      if (clause.is(Kind.WITHIN_GROUP)) {
        for (Node key : clause.part(0).parts()) {
          arguments.add(analysis.of(key.part(0), scope));
        }
      }
    }
    return arguments;
  }

  private @Nullable Signature signature(String name, List<Typed> given, boolean variadicArray) {
    List<String> types = given.stream().map(each -> each.type().name()).toList();
    Signature signature =
        types.contains("?") ? null : overloads.function(name, types, variadicArray);
    if (signature != null) {
      signature = Polymorphism.resolve(signature, types, coercion);
    }
    if (signature == null) {
      analysis.isIncomplete();
    }
    return signature;
  }

  private List<Node> coerced(List<Typed> given, Signature signature) {
    List<Node> coerced = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      coerced.add(analysis.conversions().implicit(given.get(i), signature.arguments().get(i)));
    }
    return coerced;
  }

  /** {@code text(x)} is a cast where no function takes x as it is. */
  private @Nullable Typed cast(Node node, List<Node> raw, Scope scope) {
    String name = node.label();
    if (raw.size() != 1 || node.parts().size() > 1 || !catalog.hasType(name)) {
      return null;
    }
    Typed operand = analysis.of(raw.get(0), scope);
    if (!operand.isResolved()) {
      return null;
    }
    String source = operand.type().name();
    boolean function =
        catalog.functions(name).stream().anyMatch(each -> each.arguments().equals(List.of(source)));
    boolean relabeled = operand.isUntyped() || coercion.isRelabeling(source, name);
    return !function && relabeled
        ? analysis.conversions().explicit(operand, PgType.of(name))
        : null;
  }

  private List<Node> clauses(List<Node> clauses, List<Node> before, List<Node> after, Scope scope) {
    List<Node> analyzed = new ArrayList<>();
    int ordered = after.size();
    for (Node clause : clauses) {
      switch (clause.kind()) {
        case FILTER ->
            analyzed.add(clause.with(List.of(analysis.condition(clause.part(0), scope))));
        case ORDER_BY -> analyzed.add(orderBy(clause, before, after, scope));
        case WITHIN_GROUP -> {
          Node order = clause.part(0);
          int first = ordered - order.parts().size();
          List<Node> keys = new ArrayList<>();
          for (int i = 0; i < order.parts().size(); i++) {
            keys.add(order.part(i).with(List.of(after.get(first + i))));
          }
          analyzed.add(clause.with(List.of(order.with(keys))));
        }
        case OVER -> {
          Node window = clause.part(0);
          analyzed.add(
              window.is(Kind.WINDOW) ? clause.with(List.of(window(window, scope))) : clause);
        }
        default -> analyzed.add(clause);
      }
    }
    return analyzed;
  }

  /** A key that is also an argument is printed as the argument is. */
  private Node orderBy(Node order, List<Node> before, List<Node> after, Scope scope) {
    List<Node> keys = new ArrayList<>();
    for (Node key : order.parts()) {
      Node value = analysis.of(key.part(0), scope).node();
      int argument = before.indexOf(value);
      keys.add(key.with(List.of(argument < 0 ? value : after.get(argument))));
    }
    return order.with(keys);
  }

  /** PARTITION BY, ORDER BY and frame; no names of output columns here. */
  Node window(Node window, Scope scope) {
    List<Node> parts = new ArrayList<>(List.of(window.part(0)));
    for (Node part : window.parts().subList(1, window.parts().size())) {
      parts.add(part.isNothing() ? part : deep(part, scope));
    }
    return window.with(parts);
  }

  private Node deep(Node clause, Scope scope) {
    List<Node> parts = new ArrayList<>();
    for (Node part : clause.parts()) {
      boolean structure = part.is(Kind.SORT_KEY) || part.is(Kind.CLAUSE);
      parts.add(structure ? deep(part, scope) : analysis.of(part, scope).node());
    }
    return clause.with(parts);
  }
}
