package dev.dsqlkit.rules;

import dev.dsqlkit.sql.ColumnReference;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.Set;

/** Columns that PostgreSQL adds to every table. No column of a user can have their names. */
final class SystemColumn implements StatementRule {
  private static final Set<String> NAMES = Set.of("ctid", "xmin", "xmax", "cmin", "cmax");

  private static final Facts FACTS =
      Facts.of("system-column", "42703", "column %s does not exist")
          .evidence(
              Evidence.observed("2026-08-28")
                  .unsure("the text is that of PostgreSQL for any other column"))
          .problem("DSQL has no ctid, xmin, xmax, cmin and cmax.")
          .fix(Fix.REVIEW, "Use the primary key, or a version column of your own.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return switch (kind) {
      case SELECT, INSERT, UPDATE, DELETE, VIEW, EXPLAIN, COPY -> true;
      default -> false;
    };
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    List<ColumnReference> references = statement.columnReferences(NAMES);
    if (references.isEmpty() || readsCatalog(statement)) {
      return List.of();
    }
    return references.stream()
        .map(reference -> Finding.at(reference.at(), printed(reference)))
        .toList();
  }

  // Whether the tables of the catalog have them was not seen.
  private static boolean readsCatalog(SqlStatement statement) {
    return statement.tokens().stream()
        .filter(Token::isName)
        .anyMatch(token -> token.value().startsWith("pg_"));
  }

  private static String printed(ColumnReference reference) {
    return reference.qualifier().isEmpty()
        ? "\"" + reference.column() + "\""
        : reference.qualifier() + "." + reference.column();
  }
}
