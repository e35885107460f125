package dev.dsqlkit.sql;

/** The kinds of ALTER statements. */
final class AlterKinds {
  private AlterKinds() {}

  /** The kind, given the index behind ALTER. */
  static StatementKind kind(TokenRange tokens, int i) {
    return switch (tokens.at(i).value()) {
      case "table" -> relation(tokens, AlterTableReader.nameIndex(tokens));
      case "index", "view" -> relation(tokens, i + 1);
      case "materialized" -> relation(tokens, i + 2);
      case "sequence" -> sequence(tokens, i + 1);
      case "foreign" ->
          tokens.is(i + 1, "table")
              ? relation(tokens, i + 2)
              : named(tokens, i + 3, StatementKind.ALTER_FDW);
      case "function", "procedure", "routine" -> function(tokens, i + 1);
      case "role", "user", "group" -> role(tokens, i);
      case "database" -> database(tokens, i + 1);
      case "type" -> type(tokens, i + 1);
      case "domain" -> named(tokens, i + 1, StatementKind.ALTER_DOMAIN);
      case "default" -> StatementKind.ALTER_DEFAULT_PRIVILEGES;
      case "system" -> StatementKind.ALTER_SYSTEM;
      case "extension" -> extension(tokens, i + 1);
      case "operator" -> operator(tokens, i + 1);
      case "text" -> textSearch(tokens, i + 2);
      case "trigger", "rule", "policy" -> onTable(tokens, i);
      default -> simple(tokens, i);
    };
  }

  private static StatementKind simple(TokenRange tokens, int i) {
    return switch (tokens.at(i).value()) {
      case "statistics" -> named(tokens, i + 1, StatementKind.ALTER_STATS);
      case "server" -> named(tokens, i + 1, StatementKind.ALTER_FOREIGN_SERVER);
      case "publication" -> named(tokens, i + 1, StatementKind.ALTER_PUBLICATION);
      case "subscription" -> named(tokens, i + 1, StatementKind.ALTER_SUBSCRIPTION);
      case "tablespace" -> named(tokens, i + 1, StatementKind.ALTER_TABLE_SPACE_OPTIONS);
      case "collation" -> named(tokens, i + 1, StatementKind.ALTER_COLLATION);
      case "event" -> named(tokens, i + 2, StatementKind.ALTER_EVENT_TRIG);
      case "schema", "conversion", "language" -> named(tokens, i + 1, StatementKind.UNKNOWN);
      case "procedural" -> named(tokens, i + 2, StatementKind.UNKNOWN);
      case "large" -> StatementKind.ALTER_OWNER;
      case "aggregate" -> function(tokens, i + 1);
      default -> StatementKind.UNKNOWN;
    };
  }

  /** RENAME, OWNER TO, SET SCHEMA and DEPENDS have nodes of their own for every kind of object. */
  private static StatementKind form(TokenRange tokens, int action, StatementKind other) {
    if (tokens.is(action, "rename")) {
      return StatementKind.RENAME;
    }
    if (tokens.is(action, "owner", "to")) {
      return StatementKind.ALTER_OWNER;
    }
    if (tokens.is(action, "set", "schema") && tokens.at(action + 2).isName()) {
      return StatementKind.ALTER_OBJECT_SCHEMA;
    }
    if (tokens.is(action, "depends", "on") || tokens.is(action, "no", "depends")) {
      return StatementKind.ALTER_OBJECT_DEPENDS;
    }
    return other;
  }

  private static StatementKind named(TokenRange tokens, int start, StatementKind other) {
    return form(tokens, Names.end(tokens, skipIfExists(tokens, start)), other);
  }

  /** OWNER TO is an ordinary action of everything that is stored like a table. */
  private static StatementKind relation(TokenRange tokens, int start) {
    if (tokens.is(start, "all", "in")) {
      return StatementKind.ALTER_TABLE_MOVE_ALL;
    }
    StatementKind kind = form(tokens, relationAction(tokens, start), StatementKind.ALTER_TABLE);
    return kind == StatementKind.ALTER_OWNER ? StatementKind.ALTER_TABLE : kind;
  }

  private static int relationAction(TokenRange tokens, int start) {
    int i = skipIfExists(tokens, start);
    if (tokens.is(i, "only")) {
      i++;
    }
    if (tokens.isSymbol(i, "(")) {
      i++;
    }
    i = Names.end(tokens, i);
    return tokens.isSymbol(i, "*") || tokens.isSymbol(i, ")") ? i + 1 : i;
  }

  private static StatementKind sequence(TokenRange tokens, int start) {
    int action = Names.end(tokens, skipIfExists(tokens, start));
    StatementKind kind = form(tokens, action, StatementKind.ALTER_SEQ);
    boolean tableAction =
        kind == StatementKind.ALTER_OWNER
            || tokens.is(action, "set", "logged")
            || tokens.is(action, "set", "unlogged");
    return tableAction ? StatementKind.ALTER_TABLE : kind;
  }

  private static StatementKind function(TokenRange tokens, int start) {
    int action = Names.end(tokens, start);
    if (tokens.isSymbol(action, "(")) {
      action = Parentheses.close(tokens, action) + 1;
    }
    return form(tokens, action, StatementKind.ALTER_FUNCTION);
  }

  private static StatementKind role(TokenRange tokens, int i) {
    if (tokens.is(i + 1, "mapping")) {
      return StatementKind.ALTER_USER_MAPPING;
    }
    int action = i + 2;
    if (tokens.is(action, "in", "database")) {
      action += 3;
    }
    if (tokens.is(action, "set") || tokens.is(action, "reset")) {
      return StatementKind.ALTER_ROLE_SET;
    }
    return form(tokens, action, StatementKind.ALTER_ROLE);
  }

  private static StatementKind database(TokenRange tokens, int start) {
    int action = start + 1;
    if (tokens.is(action, "refresh")) {
      return StatementKind.ALTER_DATABASE_REFRESH_COLL;
    }
    if (tokens.is(action, "set", "tablespace") && action + 3 == tokens.size()) {
      return StatementKind.ALTER_DATABASE;
    }
    if (tokens.is(action, "set") || tokens.is(action, "reset")) {
      return StatementKind.ALTER_DATABASE_SET;
    }
    return form(tokens, action, StatementKind.ALTER_DATABASE);
  }

  private static StatementKind type(TokenRange tokens, int start) {
    int action = Names.end(tokens, start);
    if (tokens.is(action, "add", "value") || tokens.is(action, "rename", "value")) {
      return StatementKind.ALTER_ENUM;
    }
    if (tokens.is(action, "add") || tokens.is(action, "drop") || tokens.is(action, "alter")) {
      return StatementKind.ALTER_TABLE;
    }
    return form(tokens, action, StatementKind.ALTER_TYPE);
  }

  private static StatementKind extension(TokenRange tokens, int start) {
    int action = start + 1;
    if (tokens.is(action, "add") || tokens.is(action, "drop")) {
      return StatementKind.ALTER_EXTENSION_CONTENTS;
    }
    return form(tokens, action, StatementKind.ALTER_EXTENSION);
  }

  private static StatementKind operator(TokenRange tokens, int start) {
    if (tokens.is(start, "class") || tokens.is(start, "family")) {
      int using = Names.end(tokens, start + 1);
      return form(tokens, using + 2, StatementKind.ALTER_OP_FAMILY);
    }
    int open = start;
    while (open < tokens.size() && !tokens.isSymbol(open, "(")) {
      open++;
    }
    int action = Parentheses.close(tokens, open) + 1;
    return form(tokens, action, StatementKind.ALTER_OPERATOR);
  }

  private static StatementKind textSearch(TokenRange tokens, int object) {
    StatementKind other =
        tokens.is(object, "dictionary")
            ? StatementKind.ALTER_TS_DICTIONARY
            : StatementKind.ALTER_TS_CONFIGURATION;
    return named(tokens, object + 1, other);
  }

  private static StatementKind onTable(TokenRange tokens, int i) {
    int on = skipIfExists(tokens, i + 1) + 1;
    int action = Names.end(tokens, on + 1);
    return form(
        tokens,
        action,
        tokens.is(i, "policy") ? StatementKind.ALTER_POLICY : StatementKind.UNKNOWN);
  }

  static int skipIfExists(TokenRange tokens, int i) {
    return tokens.is(i, "if", "exists") ? i + 2 : i;
  }
}
