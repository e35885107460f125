package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads CREATE TABLE with an element list. */
final class CreateTableReader {
  private final Cursor at;
  private final List<Column> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<LikeClause> likes = new ArrayList<>();

  private CreateTableReader(Cursor at) {
    this.at = at;
  }

  static CreateTable read(TokenRange tokens) throws UnreadableException {
    Cursor at = new Cursor(tokens, CreateKinds.skipModifiers(tokens, 1));
    at.expect("table");
    boolean ifNotExists = at.take("if", "not", "exists");
    QualifiedName name = at.qualifiedName();
    CreateTableReader reader = new CreateTableReader(at);
    if (at.seesSymbol("(")) {
      reader.elements();
    } else if (!at.sees("partition", "of") && !at.sees("of")) {
      throw new UnreadableException();
    }
    return new CreateTable(
        name,
        ifNotExists,
        List.copyOf(reader.columns),
        List.copyOf(reader.constraints),
        List.copyOf(reader.likes));
  }

  private void elements() throws UnreadableException {
    at.expectSymbol("(");
    if (at.takeSymbol(")")) {
      return;
    }
    do {
      element();
    } while (at.takeSymbol(","));
    at.expectSymbol(")");
  }

  private void element() throws UnreadableException {
    if (at.sees("like")) {
      likes.add(like());
    } else if (startsConstraint()) {
      constraints.add(new ConstraintReader(at).ofTable());
    } else {
      columns.add(ColumnReader.read(at));
    }
  }

  /** EXCLUDE is not reserved: it is a column unless its definition follows. */
  private boolean startsConstraint() {
    return at.sees("constraint")
        || at.sees("check")
        || at.sees("unique")
        || at.sees("primary")
        || at.sees("foreign")
        || (at.sees("exclude") && (at.peek(1).is("using") || at.peek(1).isSymbol("(")));
  }

  private LikeClause like() throws UnreadableException {
    Token first = at.next();
    QualifiedName source = at.qualifiedName();
    List<String> options = new ArrayList<>();
    while (at.sees("including") || at.sees("excluding")) {
      options.add((at.name() + " " + at.name()).toUpperCase(Locale.ROOT));
    }
    return new LikeClause(source, List.copyOf(options), first);
  }
}
