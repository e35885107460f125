package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;

/** The words of a statement as they are written. */
final class Words {
  private Words() {}

  static String written(SqlStatement statement, Token token) {
    return statement.script().substring(token.start(), token.end());
  }
}
