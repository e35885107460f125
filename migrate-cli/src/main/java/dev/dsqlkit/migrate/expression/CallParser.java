package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Reads calls of functions from their parenthesis on, windows too. */
final class CallParser {
  private final TokenCursor at;
  private final Grammar grammar;

  CallParser(TokenCursor at, Grammar grammar) {
    this.at = at;
    this.grammar = grammar;
  }

  Node read(String name) throws Unreadable {
    List<Node> arguments = new ArrayList<>();
    List<Node> clauses = new ArrayList<>();
    at.expectSymbol("(");
    if (at.takeSymbol("*")) {
      arguments.add(Node.of(Kind.STAR, ""));
    } else if (!at.seesSymbol(")")) {
      if (at.take("distinct")) {
        clauses.add(Node.word("distinct"));
      } else {
        at.take("all");
      }
      arguments(arguments, clauses);
    }
    if (at.sees("order", "by")) {
      clauses.add(orderBy());
    }
    at.expectSymbol(")");
    behind(clauses);
    List<Node> parts = new ArrayList<>();
    parts.add(Node.of(Kind.ARGUMENTS, "", arguments));
    parts.addAll(clauses);
    return Node.of(Kind.CALL, name, parts);
  }

  private void arguments(List<Node> arguments, List<Node> clauses) throws Unreadable {
    do {
      if (at.take("variadic")) {
        clauses.add(Node.word("variadic"));
      }
      if (at.token().isName() && isNamedArgument()) {
        String name = at.name();
        at.next();
        arguments.add(Node.of(Kind.NAMED_ARGUMENT, name, grammar.expressions().read()));
      } else {
        arguments.add(grammar.expressions().read());
      }
    } while (at.takeSymbol(","));
  }

  private boolean isNamedArgument() {
    return at.peek(1).isSymbol("=>") || at.peek(1).isSymbol(":=");
  }

  private void behind(List<Node> clauses) throws Unreadable {
    if (at.take("within")) {
      at.expect("group");
      at.expectSymbol("(");
      clauses.add(Node.of(Kind.WITHIN_GROUP, "", orderBy()));
      at.expectSymbol(")");
    }
    if (at.sees("filter") && at.peek(1).isSymbol("(")) {
      at.next();
      at.expectSymbol("(");
      at.expect("where");
      clauses.add(Node.of(Kind.FILTER, "", grammar.expressions().read()));
      at.expectSymbol(")");
    }
    if (at.take("over")) {
      Node window = at.seesSymbol("(") ? window() : Node.word(at.name());
      clauses.add(Node.of(Kind.OVER, "", window));
    }
  }

  Node orderBy() throws Unreadable {
    at.expect("order");
    at.expect("by");
    List<Node> keys = new ArrayList<>();
    do {
      keys.add(sortKey());
    } while (at.takeSymbol(","));
    return Node.of(Kind.ORDER_BY, "", keys);
  }

  private Node sortKey() throws Unreadable {
    Node key = grammar.expressions().read();
    if (at.sees("using")) {
      throw at.unexpected();
    }
    boolean descending = at.take("desc");
    if (!descending) {
      at.take("asc");
    }
    boolean nullsFirst = descending;
    if (at.take("nulls")) {
      nullsFirst = at.take("first");
      if (!nullsFirst) {
        at.expect("last");
      }
    }
    String label = (descending ? "desc" : "asc") + (nullsFirst ? " nulls first" : " nulls last");
    return Node.of(Kind.SORT_KEY, label, key);
  }

  /** A window in parentheses: the window it is made of, partitions, order, frame. */
  Node window() throws Unreadable {
    at.expectSymbol("(");
    Node base = Node.NOTHING;
    if (Words.isColumnName(at.token()) && !startsWindow()) {
      base = Node.word(at.name());
    }
    Node partition = Node.NOTHING;
    if (at.take("partition")) {
      at.expect("by");
      partition = Node.of(Kind.CLAUSE, "partition by", grammar.expressions().list());
    }
    Node order = at.sees("order") ? orderBy() : Node.NOTHING;
    Node frame = at.seesSymbol(")") ? Node.NOTHING : frame();
    at.expectSymbol(")");
    return Node.of(Kind.WINDOW, "", base, partition, order, frame);
  }

  private boolean startsWindow() {
    return at.sees("partition", "by") || at.sees("range") || at.sees("rows") || at.sees("groups");
  }

  private Node frame() throws Unreadable {
    String unit = at.name();
    List<Node> parts = new ArrayList<>();
    if (at.take("between")) {
      parts.add(bound());
      at.expect("and");
      parts.add(bound());
    } else {
      parts.add(bound());
      parts.add(Node.of(Kind.CLAUSE, "current row"));
    }
    String exclusion = exclusion();
    boolean usual =
        unit.equals("range")
            && exclusion.isEmpty()
            && parts.get(0).label().equals("unbounded preceding")
            && parts.get(1).label().equals("current row");
    return usual ? Node.NOTHING : Node.of(Kind.CLAUSE, unit + exclusion, parts);
  }

  private Node bound() throws Unreadable {
    if (at.take("current", "row")) {
      return Node.of(Kind.CLAUSE, "current row");
    }
    List<Node> distance = new ArrayList<>();
    String label = "";
    if (at.sees("unbounded") && at.peek(1).kind() == TokenKind.IDENTIFIER) {
      at.next();
      label = "unbounded ";
    } else {
      distance.add(grammar.expressions().read());
    }
    boolean preceding = at.take("preceding");
    if (!preceding) {
      at.expect("following");
    }
    return Node.of(Kind.CLAUSE, label + (preceding ? "preceding" : "following"), distance);
  }

  private String exclusion() throws Unreadable {
    if (!at.take("exclude") || at.take("no", "others")) {
      return "";
    }
    if (at.take("current", "row")) {
      return " exclude current row";
    }
    return " exclude " + at.name();
  }
}
