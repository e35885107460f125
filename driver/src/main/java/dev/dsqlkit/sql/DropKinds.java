package dev.dsqlkit.sql;

/** The kinds of DROP statements. */
final class DropKinds {
  private DropKinds() {}

  /** The kind, given the index behind DROP. */
  static StatementKind kind(TokenRange tokens, int i) {
    return switch (tokens.at(i).value()) {
      case "database" -> StatementKind.DROPDB;
      case "role", "group" -> StatementKind.DROP_ROLE;
      case "user" ->
          tokens.is(i + 1, "mapping") ? StatementKind.DROP_USER_MAPPING : StatementKind.DROP_ROLE;
      case "owned" -> StatementKind.DROP_OWNED;
      case "tablespace" -> StatementKind.DROP_TABLE_SPACE;
      case "subscription" -> StatementKind.DROP_SUBSCRIPTION;
      default ->
          tokens.at(i).kind() == TokenKind.IDENTIFIER ? StatementKind.DROP : StatementKind.UNKNOWN;
    };
  }
}
