package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;

/** Finds statements that are part of another one. */
final class InnerStatements {
  private InnerStatements() {}

  static Optional<SqlStatement> inner(SqlStatement outer, TokenRange tokens) {
    return Optional.empty();
  }

  static List<SqlStatement> body(SqlStatement outer, TokenRange tokens) {
    return List.of();
  }
}
