package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A place in the tokens of a text that the parsers move forward. */
final class TokenCursor {
  /** So deep an expression would need more stack than there is. */
  private static final int DEPTH = 2_500;

  /** Operators nest to the left without parentheses; so many are still walked down. */
  private static final int OPERATORS = 5_000;

  private static final Token END = new Token(TokenKind.UNREADABLE, 0, 0, "");
  private static final Set<String> BEHIND_QUERY =
      Set.of("union", "intersect", "except", "order", "limit", "offset", "fetch", "for");

  private final String text;
  private final List<Token> tokens;
  private final int[] closing;
  private final BitSet opensQuery = new BitSet();
  private int index;
  private int depth;
  private int operators;

  private TokenCursor(String text, List<Token> tokens) throws Unreadable {
    this.text = text;
    this.tokens = tokens;
    this.closing = closing(tokens);
    // From the innermost parentheses outwards.
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (closing[i] >= 0 && beginsQuery(i + 1)) {
        opensQuery.set(i);
      }
    }
  }

  static TokenCursor over(String text) throws Unreadable {
    List<SqlStatement> statements = SqlReader.read(text);
    if (statements.size() != 1) {
      throw new Unreadable("not one expression");
    }
    return new TokenCursor(text, statements.get(0).tokens());
  }

  private static int[] closing(List<Token> tokens) throws Unreadable {
    int[] closing = new int[tokens.size()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == TokenKind.UNREADABLE) {
        throw new Unreadable("\"" + token.value() + "\"");
      }
      if (token.isSymbol("(")) {
        open.push(i);
      } else if (token.isSymbol(")")) {
        if (open.isEmpty()) {
          throw new Unreadable("a parenthesis too many");
        }
        closing[open.pop()] = i;
      }
    }
    if (!open.isEmpty()) {
      throw new Unreadable("a parenthesis that does not close");
    }
    return closing;
  }

  private boolean beginsQuery(int first) {
    Token token = at(first);
    if (token.is("select") || token.is("values") || token.is("with") || token.is("table")) {
      return true;
    }
    if (!token.isSymbol("(") || !opensQuery.get(first)) {
      return false;
    }
    Token behind = at(closing[first] + 1);
    return behind.isSymbol(")")
        || (behind.kind() == TokenKind.IDENTIFIER && BEHIND_QUERY.contains(behind.value()));
  }

  /** Whether the parenthesis here is that of a query. */
  boolean opensQuery() {
    return seesSymbol("(") && opensQuery.get(index);
  }

  /** The token behind the parenthesis that closes the one here. */
  Token behindParentheses() {
    return at(closing[index] + 1);
  }

  private Token at(int i) {
    return i < tokens.size() ? tokens.get(i) : END;
  }

  int index() {
    return index;
  }

  void backTo(int earlier) {
    index = earlier;
  }

  Token token() {
    return at(index);
  }

  Token peek(int ahead) {
    return at(index + ahead);
  }

  /** The first character of the token here, as written. */
  char firstCharacter() {
    return text.charAt(token().start());
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

  boolean sees(TokenKind kind) {
    return token().kind() == kind && !atEnd();
  }

  boolean take(String word) {
    return takeIf(sees(word), 1);
  }

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
    return at(index++);
  }

  void expect(String word) throws Unreadable {
    if (!take(word)) {
      throw unexpected();
    }
  }

  void expectSymbol(String symbol) throws Unreadable {
    if (!takeSymbol(symbol)) {
      throw unexpected();
    }
  }

  String name() throws Unreadable {
    if (!token().isName()) {
      throw unexpected();
    }
    return next().value();
  }

  void expectEnd() throws Unreadable {
    if (!atEnd()) {
      throw unexpected();
    }
  }

  Unreadable unexpected() {
    return new Unreadable(atEnd() ? "the text ends early" : "\"" + token().value() + "\"");
  }

  void enter() throws Unreadable {
    depth++;
    if (depth > DEPTH) {
      throw new Unreadable("nested too deeply");
    }
  }

  void leave() {
    depth--;
  }

  void countOperator() throws Unreadable {
    operators++;
    if (operators > OPERATORS) {
      throw new Unreadable("too many operators");
    }
  }
}
