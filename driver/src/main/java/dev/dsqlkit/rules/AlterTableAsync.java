package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.stream.Stream;

/** Before ALTER TABLE knew ASYNC, the word was the name of a table. */
final class AlterTableAsync implements StatementRule {
  private static final Facts FACTS =
      Facts.of("alter-table-async-before-2026-08", "42601", "syntax error at or near \"%s\"")
          .until("2026-08")
          .evidence(Evidence.documented("2026-08-03").textUnseen())
          .problem("DSQL did not validate constraints.")
          .fix(Fix.NONE, "Give the constraint in CREATE TABLE.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.ALTER_TABLE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return statement.asyncToken().stream()
        .flatMap(async -> next(statement, async))
        .map(token -> Finding.at(token, Words.written(statement, token)))
        .toList();
  }

  private static Stream<Token> next(SqlStatement statement, Token async) {
    return statement.tokens().stream().filter(token -> token.start() > async.start()).limit(1);
  }
}
