package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.stream.IntStream;

/** A subquery as an argument of CALL. */
final class CallSubquery implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("call-subquery", "cannot use subquery in CALL argument")
          .problem("The arguments of CALL cannot be queried.")
          .fix(Fix.NONE, "Read the value first and pass it.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CALL;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    return IntStream.range(1, tokens.size())
        .filter(i -> tokens.get(i - 1).isSymbol("(") && beginsQuery(tokens.get(i)))
        .mapToObj(i -> Finding.at(tokens.get(i)))
        .limit(1)
        .toList();
  }

  private static boolean beginsQuery(Token token) {
    return token.is("select") || token.is("values") || token.is("with") || token.is("table");
  }
}
