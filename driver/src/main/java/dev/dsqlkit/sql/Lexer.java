package dev.dsqlkit.sql;

import java.util.Arrays;

/** Cuts text into tokens by the rules of PostgreSQL 16's scanner. */
final class Lexer {
  private final String sql;
  private final boolean jdbc;
  private final QuotedText quoted;
  private Token[] tokens;
  private int count;
  private int position;

  private Lexer(String sql, boolean jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.quoted = new QuotedText(sql);
    this.tokens = new Token[sql.length() / 5 + 8];
  }

  static Token[] read(String sql, boolean jdbc) {
    Lexer lexer = new Lexer(sql, jdbc);
    while (lexer.skipBlanksAndComments()) {
      lexer.next();
    }
    return Arrays.copyOf(lexer.tokens, lexer.count);
  }

  private void next() {
    char c = sql.charAt(position);
    if (Characters.startsIdentifier(c)) {
      word(c);
    } else if (Characters.isDigit(c)) {
      add(TokenKind.NUMBER, Numbers.end(sql, position));
    } else {
      mark(c);
    }
  }

  private void mark(char c) {
    switch (c) {
      case '\'' -> string(position, QuotedText.Form.PLAIN);
      case '"' -> quotedIdentifier(position, false);
      case '$' -> dollar();
      case '.' -> dot();
      case ':' -> colon();
      case '(', ')', '[', ']', ',', ';' -> symbol(TokenKind.PUNCTUATION, position + 1);
      case '{', '}' -> symbol(jdbc ? TokenKind.PUNCTUATION : TokenKind.UNREADABLE, position + 1);
      default -> {
        if (Characters.isOperator(c)) {
          operator();
        } else {
          symbol(TokenKind.UNREADABLE, position + 1);
        }
      }
    }
  }

  private void word(char first) {
    char second = charAt(position + 1);
    if (second == '\'' && prefixedString(first)) {
      return;
    }
    if (second == '&' && (first == 'u' || first == 'U')) {
      char third = charAt(position + 2);
      if (third == '\'') {
        string(position + 2, QuotedText.Form.UNICODE);
        return;
      }
      if (third == '"') {
        quotedIdentifier(position + 2, true);
        return;
      }
    }
    identifier();
  }

  private boolean prefixedString(char prefix) {
    switch (prefix) {
      case 'e', 'E' -> string(position + 1, QuotedText.Form.ESCAPE);
      case 'b', 'B', 'x', 'X' -> string(position + 1, QuotedText.Form.BITS);
      case 'n', 'N' -> string(position + 1, QuotedText.Form.PLAIN);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void identifier() {
    int end = position;
    int hash = 0;
    boolean ascii = true;
    boolean upper = false;
    for (; end < sql.length(); end++) {
      char c = sql.charAt(end);
      if (!Characters.continuesIdentifier(c)) {
        break;
      }
      ascii &= c < 0x80;
      char lower = Characters.lower(c);
      upper |= lower != c;
      hash = 31 * hash + lower;
    }
    String keyword = ascii ? Keywords.find(sql, position, end, hash) : null;
    if (keyword == null) {
      keyword = upper ? Characters.fold(sql, position, end) : sql.substring(position, end);
    }
    add(TokenKind.IDENTIFIER, end, keyword);
  }

  private void string(int quote, QuotedText.Form form) {
    int end = quoted.stringEnd(quote, form);
    if (end < 0) {
      add(TokenKind.UNREADABLE, sql.length());
      return;
    }
    TokenKind kind = form == QuotedText.Form.BITS ? TokenKind.BIT_STRING : TokenKind.STRING;
    if (form != QuotedText.Form.UNICODE) {
      add(kind, end, quoted.stringValue(quote, end, form));
      return;
    }
    UnicodeEscape escape = UnicodeEscape.behind(sql, end);
    add(kind, escape.end(), escape.decode(quoted.stringValue(quote, end, form)));
  }

  private void quotedIdentifier(int quote, boolean unicode) {
    int end = quoted.closing(quote, '"');
    if (end < 0) {
      add(TokenKind.UNREADABLE, sql.length());
      return;
    }
    String value = quoted.undoubled(quote + 1, end - 1, '"');
    if (!unicode) {
      add(TokenKind.QUOTED_IDENTIFIER, end, value);
      return;
    }
    UnicodeEscape escape = UnicodeEscape.behind(sql, end);
    add(TokenKind.QUOTED_IDENTIFIER, escape.end(), escape.decode(value));
  }

  private void dollar() {
    if (Characters.isDigit(charAt(position + 1))) {
      int end = position + 2;
      while (Characters.isDigit(charAt(end))) {
        end++;
      }
      add(TokenKind.PARAMETER, end);
      return;
    }
    int tagEnd = quoted.dollarTagEnd(position);
    if (tagEnd < 0) {
      symbol(TokenKind.UNREADABLE, position + 1);
      return;
    }
    int close = sql.indexOf(sql.substring(position, tagEnd), tagEnd);
    if (close < 0) {
      add(TokenKind.UNREADABLE, sql.length());
    } else {
      add(TokenKind.STRING, close + tagEnd - position, sql.substring(tagEnd, close));
    }
  }

  private void dot() {
    char following = charAt(position + 1);
    if (Characters.isDigit(following)) {
      add(TokenKind.NUMBER, Numbers.end(sql, position));
    } else if (following == '.') {
      add(TokenKind.PUNCTUATION, position + 2, "..");
    } else {
      symbol(TokenKind.PUNCTUATION, position + 1);
    }
  }

  private void colon() {
    char following = charAt(position + 1);
    if (following == ':') {
      add(TokenKind.PUNCTUATION, position + 2, "::");
    } else if (following == '=') {
      add(TokenKind.PUNCTUATION, position + 2, ":=");
    } else {
      symbol(TokenKind.PUNCTUATION, position + 1);
    }
  }

  private void operator() {
    if (jdbc && sql.charAt(position) == '?' && charAt(position + 1) != '?') {
      symbol(TokenKind.BIND, position + 1);
      return;
    }
    int end = Operators.end(sql, position, jdbc);
    if (end == position + 1) {
      symbol(TokenKind.OPERATOR, end);
    } else {
      add(TokenKind.OPERATOR, end, Operators.value(sql, position, end, jdbc));
    }
  }

  private boolean skipBlanksAndComments() {
    while (position < sql.length()) {
      char c = sql.charAt(position);
      if (Characters.isSpace(c)) {
        position++;
      } else if (c == '-' && charAt(position + 1) == '-') {
        position = Comments.lineEnd(sql, position);
      } else if (c == '/' && charAt(position + 1) == '*') {
        int end = Comments.blockEnd(sql, position);
        if (end < 0) {
          add(TokenKind.UNREADABLE, sql.length());
          return false;
        }
        position = end;
      } else {
        return true;
      }
    }
    return false;
  }

  private char charAt(int index) {
    return index < sql.length() ? sql.charAt(index) : 0;
  }

  private void symbol(TokenKind kind, int end) {
    char c = sql.charAt(position);
    add(kind, end, c < 0x80 ? Characters.asString(c) : String.valueOf(c));
  }

  private void add(TokenKind kind, int end) {
    add(kind, end, sql.substring(position, end));
  }

  private void add(TokenKind kind, int end, String value) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, count * 2);
    }
    tokens[count++] = new Token(kind, position, end, value);
    position = end;
  }
}
