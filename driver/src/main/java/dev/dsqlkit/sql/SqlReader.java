package dev.dsqlkit.sql;

import java.util.List;

/** Reads SQL text into statements the way PostgreSQL 16 would cut them. Never throws. */
public final class SqlReader {
  private SqlReader() {}

  /** Reads text as PostgreSQL itself is given it; a question mark is an operator. */
  public static List<SqlStatement> read(String sql) {
    return StatementSplitter.split(sql, Lexer.read(sql, false));
  }

  /**
   * Reads text as pgjdbc is given it: {@code ?} is a bind, {@code ??} an operator, and braces hold
   * JDBC escapes.
   */
  public static List<SqlStatement> readJdbc(String sql) {
    return StatementSplitter.split(sql, Lexer.read(sql, true));
  }
}
