package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** An identity column has to say how many numbers a session takes at once. */
final class IdentityCache implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported(
              "identity-cache",
              "identity column is not supported without an explicit cache size. please define"
                  + " CACHE greater than or equal to 65536 or equal to 1")
          .problem("An identity column needs a CACHE of 1, or of 65536 or more.")
          .fix(Fix.SAFE, "Write AS IDENTITY (CACHE 1), or CACHE 65536 for many inserts.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE || kind == StatementKind.ALTER_TABLE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Identities.madeBy(statement).stream()
        .filter(options -> !options.words().contains("CACHE"))
        .map(options -> Finding.at(statement))
        .toList();
  }
}
