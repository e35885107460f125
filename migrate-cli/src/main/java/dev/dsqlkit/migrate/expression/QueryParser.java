package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;

/** Reads queries: SELECT, VALUES, set operations, WITH. */
final class QueryParser {
  private final TokenCursor at;
  private final Grammar grammar;

  QueryParser(TokenCursor at, Grammar grammar) {
    this.at = at;
    this.grammar = grammar;
  }

  /** Parts of a WITH: the query, ORDER BY, LIMIT, OFFSET, then its common tables. */
  Node read() throws Unreadable {
    at.enter();
    List<Node> tables = new ArrayList<>();
    boolean recursive = false;
    if (at.take("with")) {
      recursive = at.take("recursive");
      do {
        tables.add(commonTable());
      } while (at.takeSymbol(","));
    }
    Node body = union();
    Node order = at.sees("order") ? grammar.calls().orderBy() : Node.NOTHING;
    Node[] range = range();
    at.leave();
    if (tables.isEmpty() && order.isNothing() && range[0].isNothing() && range[1].isNothing()) {
      // Parentheses around a query say no more than the query.
      return body;
    }
    List<Node> parts = new ArrayList<>(List.of(body, order, range[0], range[1]));
    parts.addAll(tables);
    Node query = Node.of(Kind.WITH, recursive ? "recursive" : "", parts);
    return body.is(Kind.WITH) ? merged(query, body) : query;
  }

  /** Clauses behind a query in parentheses belong to it as if there were none. */
  private static Node merged(Node outer, Node inner) throws Unreadable {
    List<Node> parts = new ArrayList<>(List.of(inner.part(0)));
    for (int i = 1; i < 4; i++) {
      if (!outer.part(i).isNothing() && !inner.part(i).isNothing()) {
        throw new Unreadable("a clause that is there twice");
      }
      parts.add(outer.part(i).isNothing() ? inner.part(i) : outer.part(i));
    }
    parts.addAll(outer.parts().subList(4, outer.parts().size()));
    parts.addAll(inner.parts().subList(4, inner.parts().size()));
    return Node.of(Kind.WITH, outer.label() + inner.label(), parts);
  }

  private Node commonTable() throws Unreadable {
    String name = at.name();
    List<Node> columns = at.seesSymbol("(") ? grammar.names() : List.of();
    at.expect("as");
    String label = "";
    if (at.take("not", "materialized")) {
      label = "not materialized";
    } else if (at.take("materialized")) {
      label = "materialized";
    }
    Node query = grammar.subquery();
    if (at.sees("search") || at.sees("cycle")) {
      throw at.unexpected();
    }
    Node alias = Node.of(Kind.ALIAS, name, columns);
    return Node.of(Kind.COMMON_TABLE, label, alias, query);
  }

  private Node union() throws Unreadable {
    Node left = intersection();
    while (at.sees("union") || at.sees("except")) {
      left = Node.of(Kind.SET_OPERATION, setOperation(), left, intersection());
      at.countOperator();
    }
    return left;
  }

  private Node intersection() throws Unreadable {
    Node left = operand();
    while (at.sees("intersect")) {
      left = Node.of(Kind.SET_OPERATION, setOperation(), left, operand());
      at.countOperator();
    }
    return left;
  }

  private String setOperation() {
    String word = at.next().value();
    if (at.take("all")) {
      return word + " all";
    }
    at.take("distinct");
    return word;
  }

  private Node operand() throws Unreadable {
    if (at.seesSymbol("(")) {
      return grammar.subquery();
    }
    if (at.take("table")) {
      Node table = Node.of(Kind.TABLE, grammar.objectName(), Node.NOTHING);
      Node all = Node.of(Kind.OUTPUT, "", Node.of(Kind.STAR, ""));
      return select(Node.NOTHING, List.of(all), List.of(table), new Node[4], List.of());
    }
    if (at.take("values")) {
      List<Node> rows = new ArrayList<>();
      do {
        rows.add(Node.of(Kind.ROW, "", grammar.parenthesized()));
      } while (at.takeSymbol(","));
      return Node.of(Kind.VALUES, "", rows);
    }
    at.expect("select");
    return select();
  }

  private Node select() throws Unreadable {
    Node distinct = distinct();
    List<Node> outputs = new ArrayList<>();
    if (!endsOutputs()) {
      do {
        outputs.add(output());
      } while (at.takeSymbol(","));
    }
    List<Node> from = new ArrayList<>();
    if (at.take("from")) {
      do {
        from.add(grammar.sources().read());
      } while (at.takeSymbol(","));
    }
    Node[] clauses = new Node[4];
    clauses[0] = at.take("where") ? grammar.expressions().read() : Node.NOTHING;
    clauses[1] = at.take("group") ? groupBy() : Node.NOTHING;
    clauses[2] = at.take("having") ? grammar.expressions().read() : Node.NOTHING;
    List<Node> windows = new ArrayList<>();
    if (at.take("window")) {
      do {
        String name = at.name();
        at.expect("as");
        windows.add(Node.of(Kind.CLAUSE, name, grammar.calls().window()));
      } while (at.takeSymbol(","));
    }
    return select(distinct, outputs, from, clauses, windows);
  }

  /** Parts: DISTINCT, outputs, FROM, WHERE, GROUP BY, HAVING, windows. */
  private static Node select(
      Node distinct, List<Node> outputs, List<Node> from, Node[] clauses, List<Node> windows) {
    return Node.of(
        Kind.SELECT,
        "",
        distinct,
        Node.of(Kind.CLAUSE, "select", outputs),
        Node.of(Kind.CLAUSE, "from", from),
        clauses[0] == null ? Node.NOTHING : clauses[0],
        clauses[1] == null ? Node.NOTHING : clauses[1],
        clauses[2] == null ? Node.NOTHING : clauses[2],
        Node.of(Kind.CLAUSE, "window", windows));
  }

  private Node distinct() throws Unreadable {
    if (!at.take("distinct")) {
      at.take("all");
      return Node.NOTHING;
    }
    if (!at.take("on")) {
      return Node.of(Kind.CLAUSE, "distinct");
    }
    return Node.of(Kind.CLAUSE, "distinct on", grammar.parenthesized());
  }

  private boolean endsOutputs() {
    return at.atEnd() || at.sees("from") || at.sees("where") || at.seesSymbol(")");
  }

  private Node output() throws Unreadable {
    if (at.takeSymbol("*")) {
      return Node.of(Kind.OUTPUT, "", Node.of(Kind.STAR, ""));
    }
    Node value = grammar.expressions().read();
    String label = "";
    if (at.take("as")) {
      label = at.name();
    } else if (Words.isBareLabel(at.token()) && !continuesQuery()) {
      label = at.name();
    }
    return Node.of(Kind.OUTPUT, label, value);
  }

  private boolean continuesQuery() {
    return at.sees("limit") || at.sees("offset") || at.sees("fetch");
  }

  private Node groupBy() throws Unreadable {
    at.expect("by");
    String label = at.take("distinct") ? "distinct" : "";
    at.take("all");
    List<Node> items = new ArrayList<>();
    do {
      items.add(grouping());
    } while (at.takeSymbol(","));
    return Node.of(Kind.GROUP_BY, label, items);
  }

  private Node grouping() throws Unreadable {
    if ((at.sees("rollup") || at.sees("cube")) && at.peek(1).isSymbol("(")) {
      String label = at.name();
      return Node.of(Kind.CLAUSE, label, grammar.parenthesized());
    }
    if (at.take("grouping", "sets")) {
      at.expectSymbol("(");
      List<Node> sets = new ArrayList<>();
      do {
        sets.add(grouping());
      } while (at.takeSymbol(","));
      at.expectSymbol(")");
      return Node.of(Kind.CLAUSE, "grouping sets", sets);
    }
    return grammar.expressions().read();
  }

  /** LIMIT and OFFSET, in any order; FETCH FIRST is a LIMIT. */
  private Node[] range() throws Unreadable {
    Node limit = Node.NOTHING;
    Node offset = Node.NOTHING;
    while (true) {
      if (at.take("limit")) {
        limit = at.take("all") ? Node.NOTHING : limit("limit", grammar.expressions().read());
      } else if (at.take("offset")) {
        offset = Node.of(Kind.CLAUSE, "offset", grammar.expressions().read());
        if (!at.take("rows")) {
          at.take("row");
        }
      } else if (at.take("fetch")) {
        limit = fetch();
      } else if (at.sees("for")) {
        throw at.unexpected();
      } else {
        return new Node[] {limit, offset};
      }
    }
  }

  private static Node limit(String label, Node count) {
    return count.is(Kind.NULL) ? Node.NOTHING : Node.of(Kind.CLAUSE, label, count);
  }

  private Node fetch() throws Unreadable {
    if (!at.take("first")) {
      at.expect("next");
    }
    boolean one = at.sees("row") || at.sees("rows");
    Node count = one ? Node.constant("1", "int4") : grammar.primaries().read();
    if (!at.take("rows")) {
      at.expect("row");
    }
    if (at.take("with", "ties")) {
      return limit("limit with ties", count);
    }
    at.expect("only");
    return limit("limit", count);
  }
}
