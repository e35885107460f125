package dev.dsqlkit.sql;

import java.util.Set;

/** Names the parse node of a statement and finds its clauses. */
final class Classifier {
  private Classifier() {}

  static Classification classify(TokenRange tokens) {
    return new Classification(StatementKind.UNKNOWN, Set.of(), 0, null);
  }
}
