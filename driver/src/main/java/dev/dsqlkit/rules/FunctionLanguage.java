package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** Functions in a language other than SQL. */
final class FunctionLanguage implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("function-language", "CREATE FUNCTION with language %s not supported")
          .problem("DSQL runs functions in SQL only.")
          .fix(Fix.REVIEW, "Write the function in SQL, or do the work in the application.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE_FUNCTION;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    if (statement.has(Clause.PROCEDURE)) {
      return List.of();
    }
    return statement.functionLanguage().filter(language -> !language.equals("sql")).stream()
        .map(language -> Finding.at(statement, language))
        .toList();
  }
}
