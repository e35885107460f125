package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind FROM. */
final class FromParser {
  private final TokenCursor at;
  private final Grammar grammar;

  FromParser(TokenCursor at, Grammar grammar) {
    this.at = at;
    this.grammar = grammar;
  }

  Node read() throws Unreadable {
    Node left = source();
    while (true) {
      Node joined = join(left);
      if (joined == null) {
        return left;
      }
      left = joined;
      at.countOperator();
    }
  }

  /** Parts: the two sides, then the condition or the columns of USING. */
  private @Nullable Node join(Node left) throws Unreadable {
    if (at.take("cross")) {
      at.expect("join");
      return Node.of(Kind.JOIN, "inner", left, source(), Node.constant("true", "bool"));
    }
    boolean natural = at.take("natural");
    String kind = joinKind();
    if (kind == null) {
      return null;
    }
    Node right = natural ? source() : nested();
    if (natural) {
      return Node.of(Kind.JOIN, kind, left, right, Node.word("natural"));
    }
    if (at.take("on")) {
      return Node.of(Kind.JOIN, kind, left, right, grammar.expressions().read());
    }
    at.expect("using");
    List<Node> columns = grammar.names();
    if (at.sees("as")) {
      throw at.unexpected();
    }
    return Node.of(Kind.JOIN, kind, left, right, Node.of(Kind.CLAUSE, "using", columns));
  }

  /** In {@code a JOIN b JOIN c ON x ON y} the first ON belongs to the second JOIN. */
  private Node nested() throws Unreadable {
    Node source = source();
    at.enter();
    while (!at.sees("on") && !at.sees("using")) {
      Node joined = join(source);
      if (joined == null) {
        throw at.unexpected();
      }
      source = joined;
    }
    at.leave();
    return source;
  }

  private @Nullable String joinKind() throws Unreadable {
    for (String kind : List.of("left", "right", "full")) {
      if (at.take(kind)) {
        at.take("outer");
        at.expect("join");
        return kind;
      }
    }
    if (at.take("inner")) {
      at.expect("join");
      return "inner";
    }
    return at.take("join") ? "inner" : null;
  }

  private Node source() throws Unreadable {
    if (at.seesSymbol("(") && !at.opensQuery()) {
      at.next();
      at.enter();
      Node inner = read();
      at.leave();
      at.expectSymbol(")");
      if (!alias(false).isNothing()) {
        // It would hide the names inside.
        throw at.unexpected();
      }
      return inner;
    }
    String lateral = at.take("lateral") ? "lateral" : "";
    if (at.seesSymbol("(")) {
      Node query = grammar.subquery();
      return Node.of(Kind.FROM_QUERY, lateral, query, alias(false));
    }
    if (at.sees("rows", "from") || at.take("only")) {
      throw at.unexpected();
    }
    List<String> names = grammar.dottedName();
    if (at.seesSymbol("(")) {
      Node call = grammar.calls().read(grammar.path().functionName(names));
      boolean ordinality = at.take("with", "ordinality");
      return Node.of(Kind.FROM_FUNCTION, ordinality ? "ordinality" : "", call, alias(true));
    }
    at.takeSymbol("*");
    Node table = Node.of(Kind.TABLE, grammar.path().objectName(names), alias(false));
    if (at.sees("tablesample")) {
      throw at.unexpected();
    }
    return table;
  }

  private Node alias(boolean function) throws Unreadable {
    boolean as = at.take("as");
    if (function && at.seesSymbol("(")) {
      throw at.unexpected();
    }
    if (!as && !Words.isColumnName(at.token())) {
      return Node.NOTHING;
    }
    String name = at.name();
    List<Node> columns = new ArrayList<>();
    if (at.seesSymbol("(")) {
      // With types behind the columns it is the definition of a record, which is not read.
      columns.addAll(grammar.names());
    }
    return Node.of(Kind.ALIAS, name, columns);
  }
}
