package dev.dsqlkit.migrate.format;

import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.migrate.script.ScriptReader;
import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays SQL out in one canonical way: keywords in upper case, a column to a line, all comments where
 * they are. What a statement says never changes: one whose tokens or comments would be others after
 * laying it out is left as it is written.
 */
public final class SqlFormat {
  /** Comments in odd places may find theirs only in the second round. */
  private static final int MOST_ROUNDS = 4;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final List<Span> left = new ArrayList<>();
  private boolean leadsDirectly;
  private boolean isLeft;

  /** Whether what is written next must begin a line. */
  private boolean endsInLineComment;

  private String previous = "";
  private StatementKind previousKind = StatementKind.UNKNOWN;

  private SqlFormat(String text) {
    this.text = text;
  }

  /**
   * A text that was laid out.
   *
   * @param left statements that are left as they are written, because they cannot be read
   */
  public record Formatted(String text, List<Span> left) {}

  /** Lays a script out; line ends and a byte order mark stay what they are. */
  public static Formatted format(String sql) {
    Formatted formatted = once(sql);
    for (int i = 1; i < MOST_ROUNDS; i++) {
      Formatted again = once(formatted.text());
      if (again.text().equals(formatted.text())) {
        break;
      }
      formatted = new Formatted(again.text(), formatted.left());
    }
    return formatted;
  }

  private static Formatted once(String sql) {
    String mark = !sql.isEmpty() && sql.charAt(0) == BYTE_ORDER_MARK ? sql.substring(0, 1) : "";
    boolean crlf = sql.contains("\r\n");
    String plain = sql.substring(mark.length());
    SqlFormat format = new SqlFormat(crlf ? plain.replace("\r\n", "\n") : plain);
    try {
      format.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String result = format.out.toString();
    return new Formatted(
        mark + (crlf ? result.replace("\n", "\r\n") : result), List.copyOf(format.left));
  }

  private void run() throws IOException {
    ScriptReader reader = new ScriptReader(new StringReader(text), false);
    long end = 0;
    ScriptStatement statement = reader.next();
    while (statement != null) {
      long gap = statement.windowStart() + statement.gap();
      verbatim(text.substring((int) end, (int) gap));
      lead(statement.window().substring(statement.gap(), statement.sql().start()));
      statement(statement);
      end = statement.windowStart() + statement.behind();
      statement = reader.next();
    }
    String rest = text.substring((int) end);
    if (isComments(rest)) {
      lead(rest);
    } else {
      verbatim(rest);
    }
    trimEnd();
  }

  /** Commands of psql and the data of COPY. */
  private void verbatim(String raw) {
    if (raw.replace(';', ' ').isBlank()) {
      return; // semicolons behind nothing
    }
    boolean continues = raw.startsWith("\n");
    String body = raw.strip().isEmpty() ? "" : raw.replaceFirst("^\\n+", "").stripTrailing();
    if (out.length() > 0) {
      out.append('\n');
    }
    if (out.length() > 0 && !continues) {
      out.append('\n');
    }
    out.append(body);
    previousKind = StatementKind.UNKNOWN;
    previous = "\n\n";
  }

  private static boolean isComments(String text) {
    StringBuilder rest = new StringBuilder(text);
    List<Comment> comments = Comment.in(text, 0, text.length());
    for (int i = comments.size() - 1; i >= 0; i--) {
      rest.delete(comments.get(i).start(), comments.get(i).end());
    }
    return rest.toString().isBlank();
  }

  /** The comments before a statement; one on the line of the statement before it stays there. */
  private void lead(String gap) {
    int from = 0;
    boolean first = true;
    leadsDirectly = false;
    boolean trailing = true;
    for (Comment comment : Comment.in(gap, 0, gap.length())) {
      String between = gap.substring(from, comment.start());
      String body = gap.substring(comment.start(), comment.end()).stripTrailing();
      boolean trails =
          trailing && out.length() > 0 && between.indexOf('\n') < 0 && !endsInLineComment;
      leadsDirectly = !trails;
      trailing = trails;
      endsInLineComment = body.startsWith("--");
      if (out.length() == 0) {
        out.append(body);
      } else if (trails) {
        out.append(' ').append(body);
      } else {
        boolean blank = first || newlines(between) > 1;
        out.append(blank ? "\n\n" : "\n").append(body);
      }
      first = false;
      from = comment.end();
    }
    previous = gap.substring(from);
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private void statement(ScriptStatement statement) {
    String laidOut = laidOut(statement);
    if (out.length() > 0) {
      boolean sameKind =
          previousKind != StatementKind.UNKNOWN
              && statement.sql().kind() == previousKind
              && laidOut.indexOf('\n') < 0
              && newlines(previous) == 1;
      boolean close = (leadsDirectly && newlines(previous) <= 1) || sameKind;
      out.append(close ? "\n" : "\n\n");
    }
    out.append(laidOut);
    endsInLineComment = false;
    if (!isLeft || statement.behind() > statement.sql().end()) {
      out.append(';');
    }
    for (Piece comment : Piece.behind(statement)) {
      out.append(endsInLineComment ? '\n' : ' ').append(comment.text());
      endsInLineComment = comment.endsLine();
    }
    previousKind = laidOut.indexOf('\n') < 0 ? statement.sql().kind() : StatementKind.UNKNOWN;
  }

  private String laidOut(ScriptStatement statement) {
    SqlStatement sql = statement.sql();
    isLeft = false;
    boolean readable = sql.isRead() && sql.tokens().stream().noneMatch(token -> token.is("atomic"));
    if (readable) {
      String layout = Layout.of(statement);
      if (saysTheSame(statement, layout)) {
        return layout;
      }
    }
    isLeft = true;
    left.add(statement.span(sql.start(), sql.end()));
    return statement.text();
  }

  private static boolean saysTheSame(ScriptStatement statement, String layout) {
    // Within parentheses that never close, a semicolon would not end it.
    List<SqlStatement> read = SqlReader.read(layout + ";");
    if (read.size() != 1 || read.get(0).tokens().size() != statement.sql().tokens().size()) {
      return false;
    }
    List<Token> before = statement.sql().tokens();
    List<Token> after = read.get(0).tokens();
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).kind() != after.get(i).kind()
          || !before.get(i).value().equals(after.get(i).value())) {
        return false;
      }
    }
    return comments(statement.text(), before, statement.sql().start())
        .equals(comments(layout, after, 0));
  }

  private static List<String> comments(String text, List<Token> tokens, int offset) {
    List<String> comments = new ArrayList<>();
    int from = 0;
    for (Token token : tokens) {
      Comment.in(text, from, token.start() - offset).forEach(c -> comments.add(c.text()));
      from = token.end() - offset;
    }
    Comment.in(text, from, text.length()).forEach(comment -> comments.add(comment.text()));
    return comments;
  }

  private void trimEnd() {
    int end = out.length();
    while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
    if (end > 0) {
      out.append('\n');
    }
  }
}
