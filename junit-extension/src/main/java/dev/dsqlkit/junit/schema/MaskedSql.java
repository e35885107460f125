package dev.dsqlkit.junit.schema;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.List;

/** A SQL text for people: in one line, and without the values in it. */
public final class MaskedSql {
  private MaskedSql() {}

  /** A question mark stands for each constant, as in pg_stat_statements. */
  public static String of(String sql) {
    List<SqlStatement> statements = SqlReader.readJdbc(sql);
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (SqlStatement statement : statements) {
      for (Token token : statement.tokens()) {
        if (isConstant(token)) {
          masked.append(sql, from, token.start()).append('?');
          from = token.end();
        }
      }
    }
    masked.append(sql, from, sql.length());
    return masked.toString().strip().replaceAll("\\s+", " ");
  }

  private static boolean isConstant(Token token) {
    return switch (token.kind()) {
      // What cannot be read may be a string whose quote never ends.
      case STRING, BIT_STRING, NUMBER, UNREADABLE -> true;
      case IDENTIFIER, QUOTED_IDENTIFIER, PARAMETER, BIND, OPERATOR, PUNCTUATION -> false;
    };
  }
}
