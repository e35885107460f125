package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;

/** A procedure needs CALL. */
final class WaitForJobInSelect implements StatementRule {
  private static final Facts FACTS =
      Facts.of("wait-for-job-in-select", "42809", "sys.wait_for_job(%s) is a procedure")
          .problem("sys.wait_for_job is a procedure.")
          .fix(Fix.SAFE, "Use CALL sys.wait_for_job('<job id>').");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind != StatementKind.CALL;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return WaitForJob.calls(statement).stream()
        .map(call -> Finding.at(call.at(), argumentType(call.argumentTokens())))
        .toList();
  }

  // PostgreSQL calls a literal without a cast "unknown".
  private static String argumentType(List<Token> argument) {
    boolean literal = argument.size() == 1 && argument.get(0).kind() == TokenKind.STRING;
    return literal ? "unknown" : "text";
  }
}
