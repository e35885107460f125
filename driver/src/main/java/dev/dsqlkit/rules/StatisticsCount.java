package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How many extended statistics a table may have. */
final class StatisticsCount implements CatalogRule {
  private static final int MOST = 5;

  private static final Facts FACTS =
      Facts.of(
              "statistics-count",
              "54000",
              "more than 5 extended statistics per table are not allowed")
          .since("2026-08")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("A table has at most 5 extended statistics.")
          .fix(Fix.REVIEW, "Drop statistics that are not used.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(SqlStatement statement) {
    return statement.kind() == StatementKind.CREATE_STATS
        && !statement.has(Clause.IF_NOT_EXISTS)
        && table(statement).isPresent();
  }

  @Override
  public List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException {
    return Finding.when(catalog.statisticsCount(table(statement).orElseThrow()) >= MOST, statement);
  }

  // The table stands last: CREATE STATISTICS ... FROM [schema.]table.
  private static Optional<QualifiedName> table(SqlStatement statement) {
    List<Token> words =
        TopLevel.tokens(statement).stream().dropWhile(token -> !token.is("from")).skip(1).toList();
    if (words.size() == 1 && words.get(0).isName()) {
      return Optional.of(new QualifiedName(null, words.get(0).value()));
    }
    if (words.size() == 3 && words.get(1).isSymbol(".")) {
      return Optional.of(new QualifiedName(words.get(0).value(), words.get(2).value()));
    }
    return Optional.empty();
  }
}
