package dev.dsqlkit.rules;

import dev.dsqlkit.sql.CreateIndex;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** An index lives in the schema of its table; a schema before its name is a syntax error. */
final class IndexNameSchema implements StatementRule {
  private static final Facts FACTS =
      Facts.of("index-name-schema", "42601", "syntax error at or near \".\"")
          .problem("An index lives in the schema of its table.")
          .fix(Fix.SAFE, "Remove the schema before the index name.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.INDEX;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    if (statement.createIndex().filter(CreateIndex::qualifiedName).isEmpty()) {
      return List.of();
    }
    return statement.tokens().stream()
        .filter(token -> token.isSymbol("."))
        .limit(1)
        .map(dot -> Finding.at(dot))
        .toList();
  }
}
