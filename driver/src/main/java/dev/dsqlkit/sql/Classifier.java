package dev.dsqlkit.sql;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the parse node of a statement and finds its clauses. */
final class Classifier {
  private Classifier() {}

  static Classification classify(TokenRange tokens) {
    StatementKind kind = kind(tokens, 0);
    Set<Clause> clauses = ClauseScanner.scan(tokens, kind);
    Token async = clauses.contains(Clause.ASYNC) ? asyncToken(tokens) : null;
    return new Classification(kind, clauses, binds(tokens), async);
  }

  /** The kind of the statement that starts at the index. */
  static StatementKind kind(TokenRange tokens, int start) {
    Token first = tokens.at(start);
    if (first.isSymbol("(")) {
      return StatementKind.SELECT;
    }
    if (first.isSymbol("{")) {
      return JdbcCall.startsAt(tokens, start) ? StatementKind.SELECT : StatementKind.UNKNOWN;
    }
    if (first.kind() != TokenKind.IDENTIFIER) {
      return StatementKind.UNKNOWN;
    }
    return switch (first.value()) {
      case "with" -> kindOfWith(tokens, start);
      case "create" -> CreateKinds.kind(tokens, start + 1);
      case "alter" -> AlterKinds.kind(tokens, start + 1);
      case "drop" -> DropKinds.kind(tokens, start + 1);
      case "grant", "revoke" -> grant(tokens, start);
      case "set" -> set(tokens, start);
      case "prepare" -> {
        boolean transaction =
            tokens.is(start + 1, "transaction") && tokens.at(start + 2).kind() == TokenKind.STRING;
        yield transaction ? StatementKind.TRANSACTION : StatementKind.PREPARE;
      }
      case "aws" -> aws(tokens, start);
      default -> SimpleKinds.kind(tokens, start);
    };
  }

  private static StatementKind kindOfWith(TokenRange tokens, int with) {
    int verb = WithClause.mainVerb(tokens, with);
    return tokens.is(verb, "with") ? StatementKind.UNKNOWN : kind(tokens, verb);
  }

  private static StatementKind aws(TokenRange tokens, int start) {
    if (tokens.is(start + 1, "iam", "grant")) {
      return StatementKind.AWS_IAM_GRANT;
    }
    return tokens.is(start + 1, "iam", "revoke")
        ? StatementKind.AWS_IAM_REVOKE
        : StatementKind.UNKNOWN;
  }

  /** A grant of roles has no ON; the word is reserved, so it cannot be a name. */
  private static StatementKind grant(TokenRange tokens, int start) {
    for (int i = start; i < tokens.size(); i++) {
      if (tokens.is(i, "on")) {
        return StatementKind.GRANT;
      }
    }
    return StatementKind.GRANT_ROLE;
  }

  private static StatementKind set(TokenRange tokens, int start) {
    boolean constraints =
        tokens.is(start + 1, "constraints")
            && !tokens.isSymbol(start + 2, "=")
            && !tokens.isSymbol(start + 2, ".")
            && !tokens.is(start + 2, "to")
            && !tokens.is(start + 2, "from");
    return constraints ? StatementKind.CONSTRAINTS_SET : StatementKind.VARIABLE_SET;
  }

  private static int binds(TokenRange tokens) {
    int binds = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i).kind() == TokenKind.BIND) {
        binds++;
      }
    }
    return binds;
  }

  static @Nullable Token asyncToken(TokenRange tokens) {
    int i = tokens.is(0, "alter") ? 2 : CreateIndexReader.asyncIndex(tokens);
    return tokens.is(i, "async") ? tokens.at(i) : null;
  }
}
