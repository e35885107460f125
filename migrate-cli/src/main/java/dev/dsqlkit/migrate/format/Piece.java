package dev.dsqlkit.migrate.format;

import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token or a comment of a statement.
 *
 * @param token null for a comment
 * @param text as it is written in the script
 * @param newlineBefore whether it begins a line in the script
 */
record Piece(@Nullable Token token, String text, boolean newlineBefore) {

  boolean isComment() {
    return token == null;
  }

  /** Whether nothing may follow it on its line. */
  boolean endsLine() {
    return isComment() && text.startsWith("--");
  }

  boolean is(String word) {
    return token != null && token.is(word);
  }

  boolean isSymbol(String symbol) {
    return token != null && token.isSymbol(symbol);
  }

  /** The pieces of a statement; a comma comes before the comments that stand before it. */
  static List<Piece> of(ScriptStatement statement) {
    List<Piece> pieces = new ArrayList<>();
    String window = statement.window();
    int from = statement.sql().start();
    for (Token token : statement.sql().tokens()) {
      addComments(window, from, token.start(), pieces);
      boolean newline = hasNewline(window, from, token.start());
      Piece piece = new Piece(token, window.substring(token.start(), token.end()), newline);
      pieces.add(piece.isSymbol(",") ? behindTokens(pieces) : pieces.size(), piece);
      from = token.end();
    }
    return pieces;
  }

  /** The comments between the last token and the semicolon. */
  static List<Piece> behind(ScriptStatement statement) {
    List<Piece> pieces = new ArrayList<>();
    addComments(statement.window(), statement.sql().end(), statement.behind(), pieces);
    return pieces;
  }

  private static void addComments(String window, int from, int to, List<Piece> pieces) {
    int before = from;
    for (Comment comment : Comment.in(window, from, to)) {
      pieces.add(
          new Piece(
              null,
              window.substring(comment.start(), comment.end()).stripTrailing(),
              hasNewline(window, before, comment.start())));
      before = comment.end();
    }
  }

  private static int behindTokens(List<Piece> pieces) {
    int index = pieces.size();
    while (index > 0 && pieces.get(index - 1).isComment()) {
      index--;
    }
    return index;
  }

  private static boolean hasNewline(String window, int from, int to) {
    int newline = window.indexOf('\n', from);
    return newline >= 0 && newline < to;
  }
}
