package dev.dsqlkit.compat;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.CreateTable;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.stream.Stream;

/** Identity columns without CACHE. */
final class IdentitiesWithoutCache implements Habit {
  @Override
  public String id() {
    return "identities-without-cache";
  }

  @Override
  public String sent() {
    return "`GENERATED ... AS IDENTITY` without `CACHE` (Hibernate's schema export)";
  }

  @Override
  public String becomes() {
    return "the same with `(CACHE 1)`, which is PostgreSQL's own default";
  }

  @Override
  public List<Edit> edits(SqlStatement statement) {
    return statement.createTable().map(CreateTable::columns).stream()
        .flatMap(List::stream)
        .map(Column::constraints)
        .flatMap(List::stream)
        .filter(IdentitiesWithoutCache::lacksCache)
        .flatMap(identity -> cache(statement.tokens(), identity))
        .toList();
  }

  private static boolean lacksCache(Constraint constraint) {
    return constraint.kind() == Constraint.Kind.IDENTITY
        && constraint.identity().filter(options -> options.words().contains("CACHE")).isEmpty();
  }

  private static Stream<Edit> cache(List<Token> tokens, Constraint identity) {
    for (int i = tokens.indexOf(identity.at()); i < tokens.size(); i++) {
      if (tokens.get(i).is("identity")) {
        boolean options = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
        return Stream.of(
            options
                ? Edit.insertAfter(tokens.get(i + 1), "CACHE 1 ")
                : Edit.insertAfter(tokens.get(i), " (CACHE 1)"));
      }
    }
    return Stream.of();
  }
}
