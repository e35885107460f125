package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** Turns what pgjdbc is given into what it sends. */
final class JdbcText {
  private JdbcText() {}

  static String toServer(String sql) {
    List<Edit> edits = new ArrayList<>();
    int binds = 0;
    for (Token token : Lexer.read(sql, true)) {
      if (token.kind() == TokenKind.BIND) {
        edits.add(Edit.replace(token, "$" + ++binds));
      } else if (token.kind() == TokenKind.OPERATOR) {
        edits.add(Edit.replace(token, token.value()));
      }
    }
    return Rewrite.apply(sql, edits);
  }
}
