package dev.dsqlkit.sql;

/**
 * A replacement of a part of a text.
 *
 * @param start offset of the first character that is replaced
 * @param end offset behind the last one; equal to {@code start} for an insertion
 */
public record Edit(int start, int end, String replacement) {

  /** Replaces a token. */
  public static Edit replace(Token token, String replacement) {
    return new Edit(token.start(), token.end(), replacement);
  }

  /** Replaces the text from one token to another, both included. */
  public static Edit replace(Token first, Token last, String replacement) {
    return new Edit(first.start(), last.end(), replacement);
  }

  /** Inserts a text directly behind a token. */
  public static Edit insertAfter(Token token, String text) {
    return new Edit(token.end(), token.end(), text);
  }
}
