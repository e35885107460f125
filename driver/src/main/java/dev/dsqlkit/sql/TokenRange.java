package dev.dsqlkit.sql;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Consecutive tokens of a text, without copying them. */
final class TokenRange extends AbstractList<Token> implements RandomAccess {
  private static final Token NONE = new Token(TokenKind.UNREADABLE, 0, 0, "");

  private final Token[] all;
  private final int from;
  private final int to;

  TokenRange(Token[] all, int from, int to) {
    this.all = all;
    this.from = from;
    this.to = to;
  }

  @Override
  public Token get(int index) {
    if (index < 0 || index >= to - from) {
      throw new IndexOutOfBoundsException(index);
    }
    return all[from + index];
  }

  @Override
  public int size() {
    return to - from;
  }

  /** The token, or one that equals nothing when the index is outside. */
  Token at(int index) {
    return index >= 0 && index < to - from ? all[from + index] : NONE;
  }

  boolean is(int index, String word) {
    return at(index).is(word);
  }

  boolean is(int index, String word, String next) {
    return at(index).is(word) && at(index + 1).is(next);
  }

  boolean isSymbol(int index, String symbol) {
    return at(index).isSymbol(symbol);
  }

  /** Whether PostgreSQL's scanner would take every token. */
  boolean isReadable() {
    for (int i = from; i < to; i++) {
      if (all[i].kind() == TokenKind.UNREADABLE) {
        return false;
      }
    }
    return true;
  }

  TokenRange slice(int start, int end) {
    return new TokenRange(all, from + start, from + end);
  }
}
