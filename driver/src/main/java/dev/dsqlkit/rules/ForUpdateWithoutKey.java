package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/**
 * FOR UPDATE once needed the key of the rows. Only a query without any WHERE is sure to lack it;
 * another one is left to the server.
 */
final class ForUpdateWithoutKey implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported(
              "for-update-without-key-before-2026-08",
              "locking clause such as FOR UPDATE can be applied only on tables with equality"
                  + " predicates on the key")
          .until("2026-08")
          .evidence(Evidence.documented("2026-04"))
          .problem("FOR UPDATE needed an equality predicate on the primary key.")
          .fix(Fix.REVIEW, "Lock rows by their primary key.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.SELECT;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    boolean locks = statement.has(Clause.FOR_UPDATE);
    boolean restricted =
        statement.tokens().stream()
            .anyMatch(token -> token.is("where") || token.is("on") || token.is("using"));
    return Finding.when(locks && !restricted, statement);
  }
}
