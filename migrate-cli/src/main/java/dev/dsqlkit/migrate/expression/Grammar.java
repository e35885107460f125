package dev.dsqlkit.migrate.expression;

import java.util.ArrayList;
import java.util.List;

/** The parsers of one text, which call each other. */
final class Grammar {
  private final TokenCursor at;
  private final SearchPath path;
  private final TypeParser types;
  private final ExpressionParser expressions;
  private final PrimaryParser primaries;
  private final TestParser tests;
  private final CallParser calls;
  private final SpecialForms specialForms;
  private final QueryParser queries;
  private final FromParser sources;

  private Grammar(String text, SearchPath path) throws Unreadable {
    this.at = TokenCursor.over(text);
    this.path = path;
    this.types = new TypeParser(at, path);
    this.expressions = new ExpressionParser(at, this);
    this.primaries = new PrimaryParser(at, this);
    this.tests = new TestParser(at, this);
    this.calls = new CallParser(at, this);
    this.specialForms = new SpecialForms(at, this);
    this.queries = new QueryParser(at, this);
    this.sources = new FromParser(at, this);
  }

  static Node expression(String text, SearchPath path) throws Unreadable {
    Grammar grammar = new Grammar(text, path);
    Node read = grammar.expressions.read();
    grammar.at.expectEnd();
    return read;
  }

  static Node query(String text, SearchPath path) throws Unreadable {
    Grammar grammar = new Grammar(text, path);
    Node read = grammar.queries.read();
    grammar.at.expectEnd();
    return read;
  }

  static PgType type(String text, SearchPath path) throws Unreadable {
    Grammar grammar = new Grammar(text, path);
    PgType read = grammar.types.read();
    grammar.at.expectEnd();
    return read;
  }

  SearchPath path() {
    return path;
  }

  TypeParser types() {
    return types;
  }

  ExpressionParser expressions() {
    return expressions;
  }

  PrimaryParser primaries() {
    return primaries;
  }

  TestParser tests() {
    return tests;
  }

  CallParser calls() {
    return calls;
  }

  SpecialForms specialForms() {
    return specialForms;
  }

  QueryParser queries() {
    return queries;
  }

  FromParser sources() {
    return sources;
  }

  /** A query in parentheses, which open here. */
  Node subquery() throws Unreadable {
    at.expectSymbol("(");
    Node query = queries.read();
    at.expectSymbol(")");
    return query;
  }

  /** Expressions in parentheses. */
  List<Node> parenthesized() throws Unreadable {
    at.expectSymbol("(");
    if (at.takeSymbol(")")) {
      return List.of();
    }
    List<Node> list = expressions.list();
    at.expectSymbol(")");
    return list;
  }

  List<String> dottedName() throws Unreadable {
    List<String> names = new ArrayList<>();
    do {
      names.add(at.name());
    } while (at.takeSymbol("."));
    return names;
  }

  String objectName() throws Unreadable {
    return path.objectName(dottedName());
  }

  /** Names in parentheses. */
  List<Node> names() throws Unreadable {
    List<Node> names = new ArrayList<>();
    at.expectSymbol("(");
    do {
      names.add(Node.word(at.name()));
    } while (at.takeSymbol(","));
    at.expectSymbol(")");
    return names;
  }
}
