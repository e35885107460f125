package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;

/** How detailed extended statistics may be. */
final class StatisticsTarget implements StatementRule {
  private static final int MOST = 100;

  private static final Facts FACTS =
      Facts.of(
              "statistics-target",
              "22023",
              "statistics target %s exceeds maximum allowed value of 100")
          .since("2026-08")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("A statistics target is at most 100.")
          .fix(Fix.SAFE, "Use 100.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.ALTER_STATS;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    Token target = tokens.get(tokens.size() - 1);
    boolean plain =
        target.kind() == TokenKind.NUMBER && !tokens.get(tokens.size() - 2).isSymbol("-");
    return plain && exceeds(target.value())
        ? List.of(Finding.at(target, target.value()))
        : List.of();
  }

  // A number of other digits than decimal ones is left to the server.
  private static boolean exceeds(String digits) {
    return digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) > MOST;
  }
}
