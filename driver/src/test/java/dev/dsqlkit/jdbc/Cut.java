package dev.dsqlkit.jdbc;

import java.util.regex.Pattern;

/**
 * Where a connection breaks: at the first request whose SQL matches.
 *
 * @param bytes so many of that request, or of its answer, still get through
 */
record Cut(Pattern sql, Side side, int bytes, Ending ending) {
  /** What breaks in the middle. */
  enum Side {
    /** The server has whatever it got so far, and closes. */
    REQUEST,
    /** The server has answered, hence is done. */
    ANSWER,
    /** Nothing breaks; the proxy only measures. */
    NOTHING
  }

  /** What the client sees. */
  enum Ending {
    END_OF_STREAM,
    RESET
  }

  /** The server never hears of it. */
  static Cut before(String sql) {
    return inRequest(sql, 0);
  }

  static Cut inRequest(String sql, int bytes) {
    return new Cut(Pattern.compile(sql), Side.REQUEST, bytes, Ending.END_OF_STREAM);
  }

  /** The server has done it, and the client does not hear of it. */
  static Cut swallowingAnswer(String sql) {
    return inAnswer(sql, 0);
  }

  static Cut inAnswer(String sql, int bytes) {
    return new Cut(Pattern.compile(sql), Side.ANSWER, bytes, Ending.END_OF_STREAM);
  }

  static Cut nowhere(String sql) {
    return new Cut(Pattern.compile(sql), Side.NOTHING, 0, Ending.END_OF_STREAM);
  }

  Cut byReset() {
    return new Cut(sql, side, bytes, Ending.RESET);
  }
}
