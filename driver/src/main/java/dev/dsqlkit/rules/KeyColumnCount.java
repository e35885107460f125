package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.stream.Stream;

/** How many columns a key may have. */
final class KeyColumnCount implements StatementRule {
  private static final int MOST = 8;

  private static final Facts FACTS =
      Facts.of("key-column-count", "54011", "more than 8 column keys in an index are not supported")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("A key has at most 8 columns.")
          .fix(Fix.REVIEW, "Use fewer columns; INCLUDE does not count.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE || kind == StatementKind.INDEX;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    Stream<Integer> ofTable = TableKey.of(statement).stream().map(TableKey::size);
    Stream<Integer> ofIndex = statement.createIndex().map(index -> index.keys().size()).stream();
    return Finding.when(Stream.concat(ofTable, ofIndex).anyMatch(size -> size > MOST), statement);
  }
}
