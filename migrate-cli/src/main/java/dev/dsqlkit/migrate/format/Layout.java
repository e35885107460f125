package dev.dsqlkit.migrate.format;

import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.Set;

/** Lays one statement out. */
final class Layout {
  static final int WIDTH = 100;
  private static final String INDENT = "  ";

  /** Words before which a long query or definition is broken. */
  private static final Set<String> CLAUSES =
      Set.of(
          "from",
          "where",
          "group",
          "having",
          "order",
          "limit",
          "offset",
          "union",
          "except",
          "intersect",
          "returning",
          "set",
          "values",
          "on",
          "include",
          "join",
          "left",
          "right",
          "inner",
          "full",
          "cross",
          "window",
          "references",
          "as",
          "language",
          "to",
          "using");

  private final List<Piece> pieces;
  private final List<Piece> tokens;
  private final StatementKind kind;
  private final StringBuilder out = new StringBuilder();
  private int depth;
  private int index;
  private boolean broken;
  private boolean pendingBreak;
  private boolean listClosed;
  private String indent = "";

  private Layout(ScriptStatement statement) {
    this.pieces = Piece.of(statement);
    this.tokens = pieces.stream().filter(piece -> !piece.isComment()).toList();
    this.kind = statement.sql().kind();
  }

  /** The statement without its semicolon; on one line if it has room there. */
  static String of(ScriptStatement statement) {
    Layout flat = new Layout(statement);
    boolean elements =
        statement.sql().createTable().filter(t -> !t.columns().isEmpty()).isPresent();
    if (!elements) {
      String line = flat.write();
      boolean fits = line.length() <= WIDTH && line.indexOf('\n') < 0;
      boolean opaque = statement.sql().kind() == StatementKind.CREATE_FUNCTION;
      if (fits || opaque) {
        return line;
      }
    }
    Layout layout = new Layout(statement);
    layout.broken = true;
    return layout.write();
  }

  private String write() {
    int from = 0;
    for (Piece piece : pieces) {
      if (piece.isComment()) {
        comment(piece, from);
      } else {
        token(piece);
      }
      from++;
    }
    return out.toString();
  }

  private void comment(Piece piece, int at) {
    if (out.length() > 0) {
      boolean line = piece.newlineBefore() && at > 0;
      if (line) {
        newline();
      } else if (!endsWithNewline()) {
        out.append(' ');
      }
    }
    out.append(piece.text());
    if (piece.endsLine()) {
      pendingBreak = true;
    }
  }

  private void token(Piece piece) {
    boolean isList = kind == StatementKind.CREATE && depth == 1 && !listClosed;
    if (piece.isSymbol(")") && isList && broken) {
      indent = "";
      depth--;
      newline();
      depth++;
    } else if (pendingBreak || (broken && breaksBefore(piece))) {
      newline();
    } else if (out.length() > 0 && !endsWithNewline() && needsSpace()) {
      out.append(' ');
    }
    pendingBreak = false;
    out.append(WordCase.write(tokens, index));
    if (piece.isSymbol("(") || piece.isSymbol("[")) {
      depth++;
      if (kind == StatementKind.CREATE && depth == 1 && broken && !listClosed) {
        indent = INDENT;
        pendingBreak = true;
      }
    } else if (piece.isSymbol(")") || piece.isSymbol("]")) {
      if (isList) {
        listClosed = true;
      }
      depth = Math.max(0, depth - 1);
    } else if (piece.isSymbol(",") && broken && breaksBehindComma()) {
      pendingBreak = true;
    } else if (broken
        && kind == StatementKind.VIEW
        && piece.is("as")
        && depth == 0
        && !hasBroken()) {
      indent = INDENT;
      pendingBreak = true;
    }
    index++;
  }

  private boolean needsSpace() {
    boolean behindComment =
        out.charAt(out.length() - 1) == '/'
            && out.length() > 1
            && out.charAt(out.length() - 2) == '*';
    return behindComment || index == 0 || Spacing.before(tokens, index);
  }

  private boolean breaksBehindComma() {
    if (kind == StatementKind.CREATE) {
      return depth == 1 && !listClosed;
    }
    indent = kind == StatementKind.VIEW ? INDENT + INDENT : INDENT;
    return depth == 0;
  }

  private boolean breaksBefore(Piece piece) {
    if (depth != 0 || index == 0 || kind == StatementKind.CREATE || piece.token() == null) {
      return false;
    }
    boolean clause = CLAUSES.contains(piece.token().value()) && piece.is(piece.token().value());
    boolean action = kind == StatementKind.ALTER_TABLE && (piece.is("add") || piece.is("drop"));
    if (!(clause && isQueryClause(piece)) && !action) {
      return false;
    }
    indent = INDENT;
    return !endsWithNewline();
  }

  /** Some of the words are parts of other phrases in definitions. */
  private boolean isQueryClause(Piece piece) {
    Piece before = tokens.get(index - 1);
    boolean afterJoin =
        before.is("left")
            || before.is("right")
            || before.is("inner")
            || before.is("full")
            || before.is("cross")
            || before.is("outer");
    return switch (kind) {
      case SELECT, INSERT, UPDATE, DELETE, MERGE ->
          !(piece.is("join") && afterJoin)
              && !piece.is("as")
              && !piece.is("to")
              && !piece.is("language")
              && !piece.is("include")
              && !piece.is("references")
              && !(piece.is("on") && !before.is("conflict") && isJoinCondition())
              && !(piece.is("set") && before.is("update") && index > 1)
              && !(piece.is("from") && (before.is("distinct") || index == 1));
      case VIEW -> piece.is("from") || piece.is("where") || piece.is("group") || piece.is("order");
      case INDEX -> piece.is("on") || piece.is("include") || piece.is("where");
      case ALTER_TABLE -> piece.is("references");
      default -> false;
    };
  }

  private boolean isJoinCondition() {
    return tokens.stream().anyMatch(token -> token.is("join"));
  }

  private boolean hasBroken() {
    return out.indexOf("\n") >= 0;
  }

  private boolean endsWithNewline() {
    int last = out.length() - 1;
    while (last >= 0 && out.charAt(last) == ' ') {
      last--;
    }
    return last >= 0 && out.charAt(last) == '\n';
  }

  private void newline() {
    if (!endsWithNewline()) {
      out.append('\n').append(indent.isEmpty() && depth > 0 ? INDENT : indent);
    }
    pendingBreak = false;
  }
}
