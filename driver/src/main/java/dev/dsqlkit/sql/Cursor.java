package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** A place in the tokens of a statement that a reader moves forward. */
final class Cursor {
  private final TokenRange tokens;
  private int index;

  Cursor(TokenRange tokens, int index) {
    this.tokens = tokens;
    this.index = index;
  }

  int index() {
    return index;
  }

  Token token() {
    return tokens.at(index);
  }

  Token peek(int ahead) {
    return tokens.at(index + ahead);
  }

  boolean atEnd() {
    return index >= tokens.size();
  }

  boolean sees(String word) {
    return token().is(word);
  }

  boolean sees(String word, String next) {
    return token().is(word) && peek(1).is(next);
  }

  boolean seesSymbol(String symbol) {
    return token().isSymbol(symbol);
  }

  /** Takes the word if it is here. */
  boolean take(String word) {
    return takeIf(sees(word), 1);
  }

  /** Takes both words if both are here. */
  boolean take(String word, String next) {
    return takeIf(sees(word, next), 2);
  }

  boolean take(String word, String next, String third) {
    return takeIf(sees(word, next) && peek(2).is(third), 3);
  }

  boolean takeSymbol(String symbol) {
    return takeIf(seesSymbol(symbol), 1);
  }

  private boolean takeIf(boolean here, int count) {
    if (here) {
      index += count;
    }
    return here;
  }

  Token next() {
    Token token = token();
    index++;
    return token;
  }

  void skip(int count) {
    index += count;
  }

  void expect(String word) throws UnreadableException {
    if (!take(word)) {
      throw new UnreadableException();
    }
  }

  void expectSymbol(String symbol) throws UnreadableException {
    if (!takeSymbol(symbol)) {
      throw new UnreadableException();
    }
  }

  /** A name without a schema. */
  String name() throws UnreadableException {
    if (!token().isName()) {
      throw new UnreadableException();
    }
    return next().value();
  }

  QualifiedName qualifiedName() throws UnreadableException {
    int end = Names.end(tokens, index);
    if (end == index) {
      throw new UnreadableException();
    }
    QualifiedName name = Names.read(tokens, index, end);
    index = end;
    return name;
  }

  /** The names of a list in parentheses. */
  List<String> nameList() throws UnreadableException {
    expectSymbol("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(name());
    } while (takeSymbol(","));
    expectSymbol(")");
    return List.copyOf(names);
  }

  /** What is inside the parentheses that open here; afterwards the place is behind them. */
  TokenRange parenthesized() throws UnreadableException {
    int close = Parentheses.close(tokens, index);
    if (!seesSymbol("(") || close >= tokens.size()) {
      throw new UnreadableException();
    }
    TokenRange inside = tokens.slice(index + 1, close);
    index = close + 1;
    return inside;
  }

  TokenRange since(int start) {
    return tokens.slice(start, Math.min(index, tokens.size()));
  }

  TokenRange rest() {
    return tokens.slice(Math.min(index, tokens.size()), tokens.size());
  }

  TokenRange tokens() {
    return tokens;
  }
}
