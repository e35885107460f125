package dev.dsqlkit.migrate.files;

import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** A place in the tokens of a statement that a reader moves forward. */
final class TokenCursor {
  private static final Token NONE = new Token(TokenKind.UNREADABLE, 0, 0, "");

  private final List<Token> tokens;
  private int index;

  TokenCursor(List<Token> tokens, int index) {
    this.tokens = tokens;
    this.index = index;
  }

  int index() {
    return index;
  }

  boolean atEnd() {
    return index >= tokens.size();
  }

  Token token() {
    return at(index);
  }

  Token at(int position) {
    return position >= 0 && position < tokens.size() ? tokens.get(position) : NONE;
  }

  Token next() {
    Token token = token();
    index++;
    return token;
  }

  /** Whether these words come next. */
  boolean sees(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!at(index + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Takes the words if all of them come next. */
  boolean take(String... words) {
    boolean here = sees(words);
    if (here) {
      index += words.length;
    }
    return here;
  }

  boolean takeSymbol(String symbol) {
    boolean here = token().isSymbol(symbol);
    if (here) {
      index++;
    }
    return here;
  }

  void expect(String word) throws UnreadException {
    if (!take(word)) {
      throw unread(word.toUpperCase(java.util.Locale.ROOT) + " is expected here");
    }
  }

  UnreadException unread(String text) {
    return new UnreadException(
        atEnd() ? null : token(),
        text,
        "Write the statement in the form that PostgreSQL documents.");
  }

  String name() throws UnreadException {
    if (!token().isName()) {
      throw unread("a name is expected here");
    }
    return next().value();
  }

  /** A name; {@code public} is where it is without a schema. */
  QualifiedName qualifiedName() throws UnreadException {
    String schema = "public";
    String name = name();
    while (takeSymbol(".")) {
      schema = name;
      name = name();
    }
    return new QualifiedName(schema, name);
  }

  List<String> nameList() throws UnreadException {
    List<String> names = new ArrayList<>();
    if (!takeSymbol("(")) {
      throw unread("a list in parentheses is expected here");
    }
    do {
      names.add(name());
    } while (takeSymbol(","));
    if (!takeSymbol(")")) {
      throw unread("the list is not closed here");
    }
    return List.copyOf(names);
  }

  /** The tokens in the parentheses that open here; afterwards the place is behind them. */
  List<Token> parenthesized() throws UnreadException {
    if (!token().isSymbol("(")) {
      throw unread("parentheses are expected here");
    }
    int start = index + 1;
    int depth = 0;
    while (!atEnd()) {
      if (token().isSymbol("(")) {
        depth++;
      } else if (token().isSymbol(")") && --depth == 0) {
        List<Token> inside = tokens.subList(start, index);
        index++;
        return inside;
      }
      index++;
    }
    throw unread("the parentheses are not closed");
  }

  List<Token> rest() {
    return tokens.subList(Math.min(index, tokens.size()), tokens.size());
  }

  long number() throws UnreadException {
    boolean negative = takeSymbol("-");
    if (!negative) {
      takeSymbol("+");
    }
    Token token = token();
    if (token.kind() != TokenKind.NUMBER) {
      throw unread("a number is expected here");
    }
    try {
      long value = Long.parseLong((negative ? "-" : "") + token.value().replace("_", ""));
      index++;
      return value;
    } catch (NumberFormatException e) {
      throw unread("a number of 64 bits is expected here");
    }
  }
}
