package dev.dsqlkit.migrate.script;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into statements as psql does, holding no more of it than the longest statement. The
 * data behind COPY ... FROM STDIN and psql's backslash commands are not statements.
 *
 * <p>A statement is taken from a window of the text once something follows it there: what the
 * scanner makes of it then cannot change any more. The window grows while it holds no whole
 * statement and is small again behind a command or data, so that the time is linear.
 */
public final class ScriptReader {
  private static final int SMALLEST_WINDOW = 256;
  private static final int USUAL_WINDOW = 1 << 16;

  private final ScriptText text;
  private final boolean placeholders;
  private int size = SMALLEST_WINDOW;

  private String window = "";
  private List<SqlStatement> statements = List.of();
  private int next;

  /** How much of the window the text has passed. */
  private int passed;

  /**
   * Reads from the beginning.
   *
   * @param placeholders whether {@code ${name}} stands for a name
   */
  public ScriptReader(Reader in, boolean placeholders) {
    this.text = new ScriptText(in);
    this.placeholders = placeholders;
  }

  /** The next statement; null at the end. */
  public @Nullable ScriptStatement next() throws IOException {
    while (next < statements.size() || readWindow()) {
      SqlStatement statement = statements.get(next++);
      if (isCommand(statement)) {
        passTo(statement.start());
        leaveWindow();
        text.nextLine();
      } else {
        return placed(statement);
      }
    }
    return null;
  }

  /** What stands behind the last statement: white space and comments. */
  public String tail() {
    return window.substring(passed);
  }

  /** The place behind the last statement. */
  public Span end() {
    int column = text.column();
    return new Span(text.offset(), 0, text.line(), column, text.line(), column, "", column);
  }

  private ScriptStatement placed(SqlStatement statement) throws IOException {
    int gap = passed;
    long start = text.offset() - gap;
    int line = text.line();
    int column = text.column();
    String seen = window;
    int behind = behind(statement);
    passTo(behind);
    long rows = isCopyFromStdin(statement) ? passData() : 0;
    return new ScriptStatement(statement, seen, gap, behind, start, line, column, rows);
  }

  /** Offset behind the semicolon of a statement, or behind its last token. */
  private int behind(SqlStatement statement) {
    int at = statement.end();
    while (at < window.length()) {
      char c = window.charAt(at);
      if (c == ';') {
        return at + 1;
      }
      if (Character.isWhitespace(c)) {
        at++;
      } else {
        List<Comment> comment = Comment.in(window, at, window.length());
        if (comment.isEmpty() || comment.get(0).start() != at) {
          break;
        }
        at = comment.get(0).end();
      }
    }
    return statement.end();
  }

  private void passTo(int position) {
    text.pass(position - passed);
    passed = position;
  }

  private static boolean isCommand(SqlStatement statement) {
    return statement.kind() == StatementKind.UNKNOWN
        && statement.tokens().get(0).value().equals("\\");
  }

  private static boolean isCopyFromStdin(SqlStatement statement) {
    if (statement.kind() != StatementKind.COPY) {
      return false;
    }
    List<Token> tokens = statement.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("stdin") && tokens.get(i - 1).is("from")) {
        return true;
      }
    }
    return false;
  }

  /** Passes the rest of this line and the rows up to {@code \.}, and counts them. */
  private long passData() throws IOException {
    leaveWindow();
    text.nextLine();
    long rows = 0;
    String row = text.nextLine();
    while (!row.isEmpty() && !row.stripTrailing().equals("\\.")) {
      rows++;
      row = text.nextLine();
    }
    return rows;
  }

  private void leaveWindow() {
    window = "";
    statements = List.of();
    next = 0;
    passed = 0;
    size = SMALLEST_WINDOW;
  }

  /** Reads the next window that has a whole statement; false at the end. */
  private boolean readWindow() throws IOException {
    passed = 0;
    next = 0;
    text.passMark();
    while (true) {
      boolean last = text.endsWithin(size);
      window = text.peek(size);
      statements = whole(SqlReader.read(placeholders ? Placeholders.masked(window) : window), last);
      if (!statements.isEmpty()) {
        size = Math.min(USUAL_WINDOW, size * 2);
        return true;
      }
      if (last) {
        return false;
      }
      size *= 2;
    }
  }

  /** A command is whole whatever follows it: it ends with its line. */
  private static List<SqlStatement> whole(List<SqlStatement> read, boolean last) {
    if (last || read.isEmpty() || (read.size() == 1 && isCommand(read.get(0)))) {
      return read;
    }
    return read.subList(0, read.size() - 1);
  }
}
