package dev.dsqlkit.sql;

import java.util.List;

/** Cuts tokens into statements. */
final class StatementSplitter {
  private StatementSplitter() {}

  static List<SqlStatement> split(String sql, Token[] tokens) {
    return tokens.length == 0
        ? List.of()
        : List.of(new SqlStatement(sql, new TokenRange(tokens, 0, tokens.length)));
  }
}
