package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.sql.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around a statement.
 *
 * @param semicolon offset of the statement's semicolon; -1 without one, at the end of the script
 */
record Surroundings(Refused refused, int semicolon) {

  static Surroundings of(Refused refused) {
    String text = refused.written();
    int at = pastComments(text, refused.statement().end());
    return new Surroundings(refused, at < text.length() && text.charAt(at) == ';' ? at : -1);
  }

  private static int pastComments(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int behind = Comment.end(text, at);
      if (behind < 0) {
        return at;
      }
      at = behind;
    }
    return at;
  }

  static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The white space before the statement if nothing else stands before it on its line. */
  String indent() {
    int lineStart = blanksStart();
    return startsLine(lineStart)
        ? refused.written().substring(lineStart, refused.statement().start())
        : "";
  }

  private int blanksStart() {
    int start = refused.statement().start();
    while (start > 0 && " \t".indexOf(refused.written().charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  private boolean startsLine(int offset) {
    return offset == 0 ? refused.startsLine() : refused.written().charAt(offset - 1) == '\n';
  }

  List<Edit> removal() {
    int start = refused.statement().start();
    int end = refused.statement().end();
    if (semicolon >= 0 && !refused.written().substring(end, semicolon).isBlank()) {
      return List.of(new Edit(start, end, ""), new Edit(semicolon, semicolon + 1, ""));
    }
    return List.of(removalTo(semicolon < 0 ? end : semicolon + 1));
  }

  private Edit removalTo(int end) {
    String text = refused.written();
    int lineStart = blanksStart();
    int next = skipBlanks(text, end);
    if (!startsLine(lineStart)) {
      return new Edit(lineStart, end, "");
    }
    if (text.startsWith("\r\n", next)) {
      return new Edit(lineStart, next + 2, "");
    }
    if (text.startsWith("\n", next)) {
      return new Edit(lineStart, next + 1, "");
    }
    return new Edit(next == text.length() ? lineStart : refused.statement().start(), next, "");
  }

  /**
   * Statements behind this one: on lines of their own behind the comments that end its line, or on
   * its line if another statement follows there.
   */
  List<Edit> behind(List<String> statements) {
    String text = refused.written();
    int end = refused.statement().end();
    int line = semicolon < 0 ? end : semicolon + 1;
    int at = line;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      int behind = Comment.end(text, at);
      if (behind >= 0) {
        at = behind;
        line = behind;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return List.of(insertion(semicolon + 1, " " + String.join("; ", statements) + ";"));
      }
    }
    String lineEnd = refused.lineEnd() + indent();
    String joined = lineEnd + String.join(";" + lineEnd, statements);
    List<Edit> edits = new ArrayList<>();
    if (semicolon >= 0) {
      edits.add(insertion(line, joined + ";"));
    } else if (line == end) {
      edits.add(insertion(end, ";" + joined));
    } else {
      edits.add(insertion(end, ";"));
      edits.add(insertion(line, joined));
    }
    return edits;
  }

  private static Edit insertion(int at, String text) {
    return new Edit(at, at, text);
  }
}
