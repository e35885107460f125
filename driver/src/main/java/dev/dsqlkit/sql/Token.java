package dev.dsqlkit.sql;

/**
 * A piece of SQL text as PostgreSQL's scanner would cut it.
 *
 * @param start offset of the first character in the text that was read
 * @param end offset behind the last character
 * @param value what the piece means; see {@link TokenKind}
 */
public record Token(TokenKind kind, int start, int end, String value) {

  /** Whether this is the unquoted word, given in lower case. */
  public boolean is(String word) {
    return kind == TokenKind.IDENTIFIER && value.equals(word);
  }

  /** Whether this is the operator or punctuation mark. */
  public boolean isSymbol(String symbol) {
    return (kind == TokenKind.PUNCTUATION || kind == TokenKind.OPERATOR) && value.equals(symbol);
  }

  /** Whether this is a word, quoted or not. */
  public boolean isName() {
    return kind == TokenKind.IDENTIFIER || kind == TokenKind.QUOTED_IDENTIFIER;
  }
}
