package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** IF NOT EXISTS needs a name to look for. */
final class IndexWithoutName implements StatementRule {
  private static final Facts FACTS =
      Facts.of("index-without-name", "42601", "syntax error at or near \"%s\"")
          .evidence(Evidence.observed("2026-08-30"))
          .problem("IF NOT EXISTS needs the name of the index.")
          .fix(Fix.REVIEW, "Name the index.");

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
    return nameless(statement.tokens()).stream()
        .map(on -> Finding.at(on, Words.written(statement, on)))
        .toList();
  }

  // Read from the tokens: what does not parse has no structure.
  private static Optional<Token> nameless(List<Token> tokens) {
    return IntStream.range(2, Math.min(tokens.size(), 8))
        .filter(
            i ->
                tokens.get(i).is("on")
                    && tokens.get(i - 1).is("exists")
                    && tokens.get(i - 2).is("not"))
        .mapToObj(tokens::get)
        .findFirst();
  }
}
