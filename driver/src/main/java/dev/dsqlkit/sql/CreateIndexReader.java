package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads CREATE INDEX. */
final class CreateIndexReader {
  private CreateIndexReader() {}

  /**
   * The index of ASYNC, or -1. {@code CREATE INDEX async ON t} is PostgreSQL's way to name an index
   * async; on Aurora DSQL it is the keyword, so that it is taken as such there too.
   */
  static int asyncIndex(TokenRange tokens) {
    int i = tokens.is(1, "unique") ? 3 : 2;
    return tokens.is(i, "async") && tokens.is(i - 1, "index") ? i : -1;
  }

  static CreateIndex read(TokenRange tokens) throws UnreadableException {
    Set<CreateIndex.Option> options = EnumSet.noneOf(CreateIndex.Option.class);
    Cursor at = new Cursor(tokens, 1);
    add(options, CreateIndex.Option.UNIQUE, at.take("unique"));
    at.expect("index");
    Optional<Token> async = Optional.empty();
    if (at.index() == asyncIndex(tokens)) {
      async = Optional.of(at.next());
    }
    add(options, CreateIndex.Option.CONCURRENTLY, at.take("concurrently"));
    add(options, CreateIndex.Option.IF_NOT_EXISTS, at.take("if", "not", "exists"));
    Optional<QualifiedName> name =
        at.sees("on") ? Optional.empty() : Optional.of(at.qualifiedName());
    at.expect("on");
    add(options, CreateIndex.Option.ONLY, at.take("only"));
    QualifiedName table = at.qualifiedName();
    Optional<String> using = at.take("using") ? Optional.of(at.name()) : Optional.empty();
    List<CreateIndex.Key> keys = keys(at.parenthesized());
    List<String> include = at.take("include") ? included(at.parenthesized()) : List.of();
    tail(at, options);
    List<Token> where = List.of();
    if (at.take("where")) {
      where = at.rest();
      at.skip(where.size());
    }
    if (!at.atEnd()) {
      throw new UnreadableException();
    }
    return new CreateIndex(
        name.map(QualifiedName::name),
        name.map(QualifiedName::schema).isPresent(),
        table,
        Set.copyOf(options),
        using,
        keys,
        include,
        where,
        async);
  }

  private static void tail(Cursor at, Set<CreateIndex.Option> options) throws UnreadableException {
    add(options, CreateIndex.Option.NULLS_NOT_DISTINCT, at.take("nulls", "not", "distinct"));
    add(options, CreateIndex.Option.NULLS_DISTINCT, at.take("nulls", "distinct"));
    if (at.take("with")) {
      options.add(CreateIndex.Option.STORAGE_PARAMETERS);
      at.parenthesized();
    }
    if (at.take("tablespace")) {
      options.add(CreateIndex.Option.TABLESPACE);
      at.name();
    }
  }

  private static void add(
      Set<CreateIndex.Option> options, CreateIndex.Option option, boolean present) {
    if (present) {
      options.add(option);
    }
  }

  private static List<String> included(TokenRange list) throws UnreadableException {
    List<String> names = new ArrayList<>();
    Cursor at = new Cursor(list, 0);
    do {
      names.add(at.name());
      Expressions.upToComma(at);
    } while (at.takeSymbol(","));
    return List.copyOf(names);
  }

  private static List<CreateIndex.Key> keys(TokenRange list) throws UnreadableException {
    List<CreateIndex.Key> keys = new ArrayList<>();
    Cursor at = new Cursor(list, 0);
    do {
      keys.add(key(at));
    } while (at.takeSymbol(","));
    if (!at.atEnd()) {
      throw new UnreadableException();
    }
    return List.copyOf(keys);
  }

  private static CreateIndex.Key key(Cursor at) throws UnreadableException {
    Token first = at.token();
    Optional<String> column = Optional.empty();
    List<Token> expression = List.of();
    if (at.seesSymbol("(")) {
      expression = at.parenthesized();
    } else if (isFunctionCall(at)) {
      int start = at.index();
      at.qualifiedName();
      at.parenthesized();
      expression = at.since(start);
    } else {
      expression = specialFunction(at);
      column = expression.isEmpty() ? Optional.of(at.name()) : column;
    }
    boolean collate = at.take("collate");
    if (collate) {
      at.qualifiedName();
    }
    Optional<String> opclass = operatorClass(at);
    boolean asc = at.take("asc");
    boolean desc = !asc && at.take("desc");
    Optional<String> nulls = Optional.empty();
    if (at.take("nulls")) {
      nulls = Optional.of(at.name().toUpperCase(Locale.ROOT));
    }
    return new CreateIndex.Key(column, collate, opclass, asc, desc, nulls, expression, first);
  }

  private static boolean isFunctionCall(Cursor at) {
    int end = Names.end(at.tokens(), at.index());
    return end > at.index() && at.tokens().isSymbol(end, "(");
  }

  /** CURRENT_DATE and its kin are calls without parentheses; the words are reserved. */
  private static List<Token> specialFunction(Cursor at) {
    Token token = at.token();
    if (token.kind() != TokenKind.IDENTIFIER || !Keywords.isReserved(token.value())) {
      return List.of();
    }
    int start = at.index();
    at.skip(1);
    return at.since(start);
  }

  private static Optional<String> operatorClass(Cursor at) throws UnreadableException {
    boolean absent = at.sees("nulls") && (at.peek(1).is("first") || at.peek(1).is("last"));
    if (absent || !Keywords.isFunctionName(at.token())) {
      return Optional.empty();
    }
    String name = at.qualifiedName().toString();
    if (at.seesSymbol("(")) {
      at.parenthesized();
    }
    return Optional.of(name);
  }
}
