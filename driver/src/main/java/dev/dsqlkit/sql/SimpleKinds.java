package dev.dsqlkit.sql;

/** The kinds that the first word of a statement tells. */
final class SimpleKinds {
  private SimpleKinds() {}

  static StatementKind kind(TokenRange tokens, int start) {
    return switch (tokens.at(start).value()) {
      case "select", "values", "table" -> StatementKind.SELECT;
      case "insert" -> StatementKind.INSERT;
      case "update" -> StatementKind.UPDATE;
      case "delete" -> StatementKind.DELETE;
      case "merge" -> StatementKind.MERGE;
      case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release" ->
          StatementKind.TRANSACTION;
      case "reset" -> StatementKind.VARIABLE_SET;
      case "show" -> StatementKind.VARIABLE_SHOW;
      case "explain" -> StatementKind.EXPLAIN;
      case "execute" -> StatementKind.EXECUTE;
      case "deallocate" -> StatementKind.DEALLOCATE;
      case "declare" -> StatementKind.DECLARE_CURSOR;
      case "fetch", "move" -> StatementKind.FETCH;
      case "close" -> StatementKind.CLOSE_PORTAL;
      case "copy" -> StatementKind.COPY;
      case "truncate" -> StatementKind.TRUNCATE;
      case "lock" -> StatementKind.LOCK;
      case "call" -> StatementKind.CALL;
      case "do" -> StatementKind.DO;
      case "return" -> StatementKind.RETURN;
      case "comment" -> StatementKind.COMMENT;
      default -> maintenance(tokens, start);
    };
  }

  private static StatementKind maintenance(TokenRange tokens, int start) {
    return switch (tokens.at(start).value()) {
      case "vacuum", "analyze", "analyse" -> StatementKind.VACUUM;
      case "cluster" -> StatementKind.CLUSTER;
      case "reindex" -> StatementKind.REINDEX;
      case "refresh" -> StatementKind.REFRESH_MAT_VIEW;
      case "checkpoint" -> StatementKind.CHECK_POINT;
      case "discard" -> StatementKind.DISCARD;
      case "listen" -> StatementKind.LISTEN;
      case "unlisten" -> StatementKind.UNLISTEN;
      case "notify" -> StatementKind.NOTIFY;
      case "load" -> StatementKind.LOAD;
      case "security" -> StatementKind.SEC_LABEL;
      case "reassign" -> StatementKind.REASSIGN_OWNED;
      case "import" -> StatementKind.IMPORT_FOREIGN_SCHEMA;
      default -> StatementKind.UNKNOWN;
    };
  }
}
