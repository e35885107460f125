package dev.dsqlkit.sql;

/** What a token is to PostgreSQL's scanner. */
public enum TokenKind {
  /**
   * An unquoted word, keywords included; its value is folded to lower case (ASCII letters only).
   */
  IDENTIFIER,
  /** A quoted identifier; its value is the name without quotes, escapes decoded. */
  QUOTED_IDENTIFIER,
  /** A string literal of any form; its value is the decoded content. */
  STRING,
  /** A {@code B'...'} or {@code X'...'} literal; its value is the content. */
  BIT_STRING,
  /** A numeric literal; its value is the text. */
  NUMBER,
  /** A numbered parameter such as {@code $1}; its value is the text. */
  PARAMETER,
  /** A JDBC question mark. */
  BIND,
  /** An operator; its value is what reaches the server, so {@code ??} has the value {@code ?}. */
  OPERATOR,
  /** Parentheses, brackets, braces, comma, dot, colon, {@code ::}, {@code :=} and semicolon. */
  PUNCTUATION,
  /** A quote that never ends, or a character that no token starts with. */
  UNREADABLE
}
