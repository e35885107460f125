package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.List;

/** What a caret points at. */
final class Pointer {
  private Pointer() {}

  /** The token at an offset of the statement's script; the whole first line if there is none. */
  static Span at(ScriptStatement statement, int position) {
    SqlStatement sql = statement.sql();
    if (position > sql.start() && position < sql.end()) {
      Token token = tokenAt(sql.tokens(), position);
      if (token.start() == position) {
        return statement.span(token.start(), token.end());
      }
    }
    return statement(statement);
  }

  /** The last token that begins at the offset or before it. */
  private static Token tokenAt(List<Token> tokens, int position) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.get(middle).start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return tokens.get(low);
  }

  /** A statement's first line. */
  static Span statement(ScriptStatement statement) {
    int start = statement.sql().start();
    int end = start;
    String text = statement.window();
    while (end < statement.sql().end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return statement.span(start, end);
  }
}
