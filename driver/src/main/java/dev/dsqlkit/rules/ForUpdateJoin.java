package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;
import java.util.Set;

/** FOR UPDATE was once for queries of a single table. */
final class ForUpdateJoin implements StatementRule {
  private static final Set<String> CLAUSES_AFTER_FROM =
      Set.of("where", "group", "having", "window", "order", "limit", "offset", "fetch", "for");

  private static final Facts FACTS =
      Facts.unsupported(
              "for-update-join-before-2026-08",
              "locking clause such as FOR UPDATE can be applied on a single table")
          .until("2026-08")
          .evidence(Evidence.documented("2026-04"))
          .problem("FOR UPDATE locked rows of a single table only.")
          .fix(Fix.REVIEW, "Lock the rows of each table in a query of its own.");

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
    boolean locks = statement.tokens().get(0).is("select") && statement.has(Clause.FOR_UPDATE);
    return Finding.when(locks && fromSeveralTables(statement), statement);
  }

  private static boolean fromSeveralTables(SqlStatement statement) {
    return TopLevel.tokens(statement).stream()
        .dropWhile(token -> !token.is("from"))
        .takeWhile(
            token ->
                token.kind() != TokenKind.IDENTIFIER || !CLAUSES_AFTER_FROM.contains(token.value()))
        .anyMatch(token -> token.is("join") || token.isSymbol(","));
  }
}
