package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.Set;

/** What a caret points at. */
final class Pointer {
  /** Statements of which a position is that of an element of a list. */
  private static final Set<StatementKind> LISTS =
      Set.of(StatementKind.CREATE, StatementKind.ALTER_TABLE, StatementKind.INDEX);

  private Pointer() {}

  /** What stands at an offset of the statement's script; the first line if nothing does. */
  static Span at(ScriptStatement statement, int position) {
    SqlStatement sql = statement.sql();
    if (position > sql.start() && position < sql.end()) {
      List<Token> tokens = sql.tokens();
      int index = indexAt(tokens, position);
      if (tokens.get(index).start() == position) {
        int last = LISTS.contains(sql.kind()) ? endOfElement(statement, index) : index;
        return statement.span(position, tokens.get(last).end());
      }
    }
    return statement(statement);
  }

  /** The last token on its line of a column, a key or an action: up to its comma. */
  private static int endOfElement(ScriptStatement statement, int first) {
    List<Token> tokens = statement.sql().tokens();
    int newline = statement.window().indexOf('\n', tokens.get(first).start());
    int endOfLine = newline < 0 ? statement.window().length() : newline;
    int depth = 0;
    for (int i = first; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
      }
      boolean outside = depth < 0 || (depth == 0 && token.isSymbol(","));
      if (outside || token.end() > endOfLine) {
        return Math.max(first, i - 1);
      }
    }
    return tokens.size() - 1;
  }

  /** The index of the last token that begins at the offset or before it. */
  private static int indexAt(List<Token> tokens, int position) {
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
    return low;
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
