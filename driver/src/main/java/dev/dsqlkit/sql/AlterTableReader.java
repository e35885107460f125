package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads ALTER TABLE with its list of actions. */
final class AlterTableReader {
  private AlterTableReader() {}

  /**
   * Whether ASYNC is the extension of Aurora DSQL, which has only VALIDATE CONSTRAINT, and not the
   * name of the table.
   */
  static boolean isAsync(TokenRange tokens) {
    if (!tokens.is(0, "alter", "table") || !tokens.is(2, "async")) {
      return false;
    }
    int end = nameEnd(tokens, 3);
    return tokens.is(end, "validate", "constraint");
  }

  /** The index behind ALTER TABLE and ASYNC. */
  static int nameIndex(TokenRange tokens) {
    return isAsync(tokens) ? 3 : 2;
  }

  private static int nameEnd(TokenRange tokens, int start) {
    int i = AlterKinds.skipIfExists(tokens, start);
    if (tokens.is(i, "only")) {
      i++;
    }
    i = Names.end(tokens, i);
    return tokens.isSymbol(i, "*") ? i + 1 : i;
  }

  static AlterTable read(TokenRange tokens) throws UnreadableException {
    Cursor at = new Cursor(tokens, nameIndex(tokens));
    boolean ifExists = at.take("if", "exists");
    boolean only = at.take("only");
    boolean parenthesized = only && at.takeSymbol("(");
    QualifiedName name = at.qualifiedName();
    if (parenthesized) {
      at.expectSymbol(")");
    }
    at.takeSymbol("*");
    List<AlterAction> actions = new ArrayList<>();
    do {
      actions.add(action(at));
    } while (at.takeSymbol(","));
    if (!at.atEnd()) {
      throw new UnreadableException();
    }
    return new AlterTable(name, ifExists, only, isAsync(tokens), List.copyOf(actions));
  }

  private static AlterAction action(Cursor at) throws UnreadableException {
    if (at.atEnd()) {
      throw new UnreadableException();
    }
    AlterActionBuilder action = new AlterActionBuilder(at);
    switch (at.token().value()) {
      case "add" -> ColumnActions.add(at, action);
      case "drop" -> ColumnActions.drop(at, action);
      case "alter" -> ColumnActions.alter(at, action);
      default -> TableActions.read(at, action);
    }
    return action.build();
  }
}
