package dev.dsqlkit.sql;

/** Reads the actions of ALTER TABLE that add, drop or alter a column or constraint. */
final class ColumnActions {
  private ColumnActions() {}

  static void add(Cursor at, AlterActionBuilder action) throws UnreadableException {
    at.expect("add");
    if (isConstraint(at)) {
      action.constraint(new ConstraintReader(at).ofTable());
      return;
    }
    at.take("column");
    action.ifExists(at.take("if", "not", "exists"));
    action.column(ColumnReader.read(at));
  }

  private static boolean isConstraint(Cursor at) {
    return at.sees("constraint")
        || at.sees("check")
        || at.sees("unique")
        || at.sees("primary")
        || at.sees("foreign")
        || (at.sees("exclude") && (at.peek(1).is("using") || at.peek(1).isSymbol("(")));
  }

  static void drop(Cursor at, AlterActionBuilder action) throws UnreadableException {
    at.expect("drop");
    boolean constraint = at.take("constraint");
    if (!constraint) {
      at.take("column");
    }
    action
        .kind(constraint ? AlterAction.Kind.DROP_CONSTRAINT : AlterAction.Kind.DROP_COLUMN)
        .ifExists(at.take("if", "exists"))
        .name(at.name());
  }

  static void alter(Cursor at, AlterActionBuilder action) throws UnreadableException {
    at.expect("alter");
    if (at.take("constraint")) {
      action.kind(AlterAction.Kind.ALTER_CONSTRAINT).name(at.name());
      return;
    }
    at.take("column");
    action.name(at.next().value());
    if (at.take("set")) {
      set(at, action);
    } else if (at.take("drop")) {
      dropFromColumn(at, action);
    } else if (at.take("reset")) {
      action.kind(AlterAction.Kind.SET_OPTIONS);
    } else if (at.take("add", "generated")) {
      addIdentity(at, action);
    } else if (at.take("restart")) {
      at.skip(-1);
      identity(at, action);
    } else {
      at.expect("type");
      setType(at, action);
    }
  }

  private static void set(Cursor at, AlterActionBuilder action) throws UnreadableException {
    if (at.take("default")) {
      action.kind(AlterAction.Kind.SET_DEFAULT);
    } else if (at.take("not", "null")) {
      action.kind(AlterAction.Kind.SET_NOT_NULL);
    } else if (at.take("statistics")) {
      action.kind(AlterAction.Kind.SET_STATISTICS);
    } else if (at.take("storage")) {
      action.kind(AlterAction.Kind.SET_STORAGE);
    } else if (at.take("compression")) {
      action.kind(AlterAction.Kind.SET_COMPRESSION);
    } else if (at.seesSymbol("(")) {
      action.kind(AlterAction.Kind.SET_OPTIONS);
    } else if (at.take("data", "type")) {
      setType(at, action);
    } else {
      at.skip(-1);
      identity(at, action);
    }
  }

  private static void setType(Cursor at, AlterActionBuilder action) throws UnreadableException {
    action.kind(AlterAction.Kind.SET_TYPE).type(new TypeReader(at).read());
  }

  private static void identity(Cursor at, AlterActionBuilder action) throws UnreadableException {
    action.kind(AlterAction.Kind.SET_IDENTITY).identity(SequenceReader.settings(at));
  }

  private static void addIdentity(Cursor at, AlterActionBuilder action) throws UnreadableException {
    if (!at.take("always")) {
      at.expect("by");
      at.expect("default");
    }
    at.expect("as");
    at.expect("identity");
    action.kind(AlterAction.Kind.ADD_IDENTITY).identity(SequenceReader.identity(at));
  }

  private static void dropFromColumn(Cursor at, AlterActionBuilder action)
      throws UnreadableException {
    if (at.take("default")) {
      action.kind(AlterAction.Kind.DROP_DEFAULT);
    } else if (at.take("not", "null")) {
      action.kind(AlterAction.Kind.DROP_NOT_NULL);
    } else if (at.take("expression")) {
      action.kind(AlterAction.Kind.DROP_EXPRESSION).ifExists(at.take("if", "exists"));
    } else {
      at.expect("identity");
      action.kind(AlterAction.Kind.DROP_IDENTITY).ifExists(at.take("if", "exists"));
    }
  }
}
