package dev.dsqlkit.sql;

/** Reads the actions of ALTER TABLE that are about the table as a whole. */
final class TableActions {
  private TableActions() {}

  static void read(Cursor at, AlterActionBuilder action) throws UnreadableException {
    Token verb = at.next();
    if (verb.kind() != TokenKind.IDENTIFIER) {
      throw new UnreadableException();
    }
    switch (verb.value()) {
      case "validate" -> {
        at.expect("constraint");
        action.kind(AlterAction.Kind.VALIDATE_CONSTRAINT).name(at.name());
      }
      case "set" -> action.kind(set(at));
      case "reset" -> action.kind(AlterAction.Kind.RESET_STORAGE_PARAMETERS);
      case "enable" -> action.kind(enable(at));
      case "disable" -> action.kind(disable(at));
      case "force" -> action.kind(AlterAction.Kind.FORCE_ROW_SECURITY);
      case "no" ->
          action.kind(
              at.sees("force")
                  ? AlterAction.Kind.NO_FORCE_ROW_SECURITY
                  : AlterAction.Kind.NO_INHERIT);
      case "inherit" -> action.kind(AlterAction.Kind.INHERIT);
      case "of" -> action.kind(AlterAction.Kind.OF);
      case "not" -> action.kind(AlterAction.Kind.NOT_OF);
      case "owner" -> action.kind(AlterAction.Kind.OWNER_TO);
      case "cluster" -> action.kind(AlterAction.Kind.CLUSTER);
      case "replica" -> action.kind(AlterAction.Kind.REPLICA_IDENTITY);
      case "attach" -> action.kind(AlterAction.Kind.ATTACH_PARTITION);
      case "detach" -> action.kind(AlterAction.Kind.DETACH_PARTITION);
      default -> action.kind(AlterAction.Kind.OTHER);
    }
  }

  private static AlterAction.Kind set(Cursor at) {
    if (at.sees("logged")) {
      return AlterAction.Kind.SET_LOGGED;
    }
    if (at.sees("unlogged")) {
      return AlterAction.Kind.SET_UNLOGGED;
    }
    if (at.sees("tablespace")) {
      return AlterAction.Kind.SET_TABLESPACE;
    }
    if (at.sees("access", "method")) {
      return AlterAction.Kind.SET_ACCESS_METHOD;
    }
    if (at.sees("without", "cluster")) {
      return AlterAction.Kind.SET_WITHOUT_CLUSTER;
    }
    if (at.sees("without", "oids")) {
      return AlterAction.Kind.SET_WITHOUT_OIDS;
    }
    return at.seesSymbol("(") ? AlterAction.Kind.SET_STORAGE_PARAMETERS : AlterAction.Kind.OTHER;
  }

  private static AlterAction.Kind enable(Cursor at) {
    if (at.sees("row")) {
      return AlterAction.Kind.ENABLE_ROW_SECURITY;
    }
    boolean rule = at.sees("rule") || at.peek(1).is("rule");
    return rule ? AlterAction.Kind.ENABLE_RULE : AlterAction.Kind.ENABLE_TRIGGER;
  }

  private static AlterAction.Kind disable(Cursor at) {
    if (at.sees("row")) {
      return AlterAction.Kind.DISABLE_ROW_SECURITY;
    }
    return at.sees("rule") ? AlterAction.Kind.DISABLE_RULE : AlterAction.Kind.DISABLE_TRIGGER;
  }
}
