package dev.dsqlkit.sql;

/** The kinds of CREATE statements. */
final class CreateKinds {
  private CreateKinds() {}

  /** The kind, given the index behind CREATE. */
  static StatementKind kind(TokenRange tokens, int start) {
    int i = skipModifiers(tokens, start);
    return switch (tokens.at(i).value()) {
      case "table" ->
          createsFromQuery(tokens, i) ? StatementKind.CREATE_TABLE_AS : StatementKind.CREATE;
      case "index", "unique" -> StatementKind.INDEX;
      case "view", "recursive" -> StatementKind.VIEW;
      case "materialized" -> StatementKind.CREATE_TABLE_AS;
      case "schema" -> StatementKind.CREATE_SCHEMA;
      case "sequence" -> StatementKind.CREATE_SEQ;
      case "function", "procedure" -> StatementKind.CREATE_FUNCTION;
      case "trigger", "constraint" -> StatementKind.CREATE_TRIG;
      case "rule" -> StatementKind.RULE;
      case "domain" -> StatementKind.CREATE_DOMAIN;
      case "type" -> type(tokens, i + 1);
      case "aggregate", "collation", "text" -> StatementKind.DEFINE;
      case "operator" -> operator(tokens, i + 1);
      case "user" ->
          tokens.is(i + 1, "mapping")
              ? StatementKind.CREATE_USER_MAPPING
              : StatementKind.CREATE_ROLE;
      case "role", "group" -> StatementKind.CREATE_ROLE;
      case "database" -> StatementKind.CREATEDB;
      default -> rare(tokens, i);
    };
  }

  private static StatementKind rare(TokenRange tokens, int i) {
    return switch (tokens.at(i).value()) {
      case "event" -> StatementKind.CREATE_EVENT_TRIG;
      case "statistics" -> StatementKind.CREATE_STATS;
      case "extension" -> StatementKind.CREATE_EXTENSION;
      case "policy" -> StatementKind.CREATE_POLICY;
      case "cast" -> StatementKind.CREATE_CAST;
      case "conversion", "default" -> StatementKind.CREATE_CONVERSION;
      case "transform" -> StatementKind.CREATE_TRANSFORM;
      case "language", "trusted", "procedural" -> language(tokens, i);
      case "access" -> StatementKind.CREATE_AM;
      case "foreign" ->
          tokens.is(i + 1, "table") ? StatementKind.CREATE_FOREIGN_TABLE : StatementKind.CREATE_FDW;
      case "server" -> StatementKind.CREATE_FOREIGN_SERVER;
      case "publication" -> StatementKind.CREATE_PUBLICATION;
      case "subscription" -> StatementKind.CREATE_SUBSCRIPTION;
      case "tablespace" -> StatementKind.CREATE_TABLE_SPACE;
      default -> StatementKind.UNKNOWN;
    };
  }

  /** The index behind OR REPLACE and the words for temporary and unlogged objects. */
  static int skipModifiers(TokenRange tokens, int start) {
    int i = tokens.is(start, "or", "replace") ? start + 2 : start;
    if (tokens.is(i, "local") || tokens.is(i, "global")) {
      i++;
    }
    if (tokens.is(i, "temp") || tokens.is(i, "temporary") || tokens.is(i, "unlogged")) {
      i++;
    }
    return i;
  }

  /** CREATE TABLE has AS at its top level only before a query; the word is reserved. */
  private static boolean createsFromQuery(TokenRange tokens, int table) {
    int depth = 0;
    for (int i = table + 1; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
      } else if (depth == 0 && token.is("as") && !tokens.isSymbol(i - 1, ".")) {
        return true;
      }
    }
    return false;
  }

  private static StatementKind type(TokenRange tokens, int start) {
    int i = Names.end(tokens, start);
    if (!tokens.is(i, "as")) {
      return StatementKind.DEFINE;
    }
    if (tokens.is(i + 1, "enum")) {
      return StatementKind.CREATE_ENUM;
    }
    return tokens.is(i + 1, "range") ? StatementKind.CREATE_RANGE : StatementKind.COMPOSITE_TYPE;
  }

  private static StatementKind operator(TokenRange tokens, int i) {
    if (tokens.is(i, "class")) {
      return StatementKind.CREATE_OP_CLASS;
    }
    return tokens.is(i, "family") ? StatementKind.CREATE_OP_FAMILY : StatementKind.DEFINE;
  }

  /** Without a handler the grammar makes it CREATE EXTENSION. */
  private static StatementKind language(TokenRange tokens, int start) {
    int i = start;
    while (!tokens.is(i, "language") && i < tokens.size()) {
      i++;
    }
    return tokens.is(i + 2, "handler")
        ? StatementKind.CREATE_PLANG
        : StatementKind.CREATE_EXTENSION;
  }
}
