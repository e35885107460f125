package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;

/** Finds statements that are part of another one. */
final class InnerStatements {
  private InnerStatements() {}

  static Optional<SqlStatement> inner(SqlStatement outer, TokenRange tokens) {
    int start =
        switch (outer.kind()) {
          case EXPLAIN -> explained(tokens);
          case PREPARE, CREATE_TABLE_AS, VIEW -> behindAs(tokens);
          case DECLARE_CURSOR -> behindFor(tokens);
          case COPY -> tokens.isSymbol(1, "(") ? 2 : -1;
          default -> -1;
        };
    if (start < 1 || start >= tokens.size()) {
      return Optional.empty();
    }
    int end =
        outer.kind() == StatementKind.COPY
            ? Math.min(Parentheses.close(tokens, 1), tokens.size())
            : tokens.size();
    return start < end
        ? Optional.of(new SqlStatement(outer.script(), tokens.slice(start, end)))
        : Optional.empty();
  }

  /**
   * EXPLAIN [ANALYZE] [VERBOSE], or EXPLAIN with a list of options that is not the query itself.
   */
  private static int explained(TokenRange tokens) {
    int i = 1;
    if (tokens.isSymbol(1, "(")) {
      Token first = tokens.at(2);
      boolean query =
          first.isSymbol("(")
              || first.is("select")
              || first.is("values")
              || first.is("with")
              || first.is("table");
      return query ? 1 : Parentheses.close(tokens, 1) + 1;
    }
    if (tokens.is(i, "analyze") || tokens.is(i, "analyse")) {
      i++;
    }
    return tokens.is(i, "verbose") ? i + 1 : i;
  }

  private static int behindAs(TokenRange tokens) {
    int depth = 0;
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.isSymbol(i, "(")) {
        depth++;
      } else if (tokens.isSymbol(i, ")")) {
        depth--;
      } else if (depth == 0 && tokens.is(i, "as") && !tokens.isSymbol(i - 1, ".")) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int behindFor(TokenRange tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.is(i, "for")) {
        return i + 1;
      }
    }
    return -1;
  }

  static List<SqlStatement> body(SqlStatement outer, TokenRange tokens) {
    return switch (outer.kind()) {
      case CREATE_FUNCTION ->
          outer
              .createFunction()
              .filter(function -> function.language().filter("sql"::equals).isPresent())
              .flatMap(CreateFunction::body)
              .map(SqlReader::read)
              .orElse(List.of());
      case CREATE_SCHEMA -> SchemaElements.read(outer.script(), tokens);
      default -> List.of();
    };
  }
}
