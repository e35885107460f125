package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import dev.dsqlkit.sql.StatementKind;
import java.util.Map;
import java.util.Optional;

/** What stands around the elements of CREATE TABLE. */
final class TableFixes {
  static final Map<String, Fixer> BY_RULE =
      Map.ofEntries(
          entry("unlogged-table", TableFixes::unlogged),
          entry("temporary-table", TableFixes::temporary),
          entry("table-storage-parameters", TableFixes::storageParameters),
          entry("table-tablespace", TableFixes::tablespace),
          entry("partition-by", TableFixes::partitionBy),
          entry("partition-of", TableFixes::partitionOf),
          entry("deferrable-key", DeferrableKeys::repair));

  private TableFixes() {}

  private static Optional<Draft> draft(Refused refused) {
    return refused.statement().createTable().map(table -> new Draft(refused));
  }

  private static Optional<Repair> unlogged(Refused refused) {
    return draft(refused)
        .filter(draft -> draft.words().is(1, "unlogged"))
        .flatMap(draft -> draft.remove(1, 2).safe("UNLOGGED is removed: every table is durable"));
  }

  private static Optional<Repair> temporary(Refused refused) {
    if (refused.statement().createTable().isEmpty() || inTemporarySchema(refused)) {
      return Optional.empty();
    }
    Draft draft = new Draft(refused);
    Words words = draft.words();
    int commit = words.find("on", "commit");
    if (commit >= 0 && !words.is(commit + 2, "preserve", "rows")) {
      return Optional.empty();
    }
    if (commit >= 0) {
      draft.remove(commit, commit + 4);
    }
    return draft
        .remove(1, words.find("table"))
        .review("the table is lasting and shared: its rows stay, and every session sees them");
  }

  private static boolean inTemporarySchema(Refused refused) {
    String schema = refused.statement().createTable().orElseThrow().name().schema();
    return schema != null && schema.startsWith("pg_temp");
  }

  private static Optional<Repair> storageParameters(Refused refused) {
    return draft(refused)
        .flatMap(
            draft -> {
              int with = storage(draft.words());
              return with < 0
                  ? Optional.empty()
                  : draft
                      .remove(with, draft.words().close(with + 1) + 1)
                      .safe("the storage parameters are removed: the service manages storage");
            });
  }

  /** FOR VALUES WITH (...) says what a partition holds. */
  private static int storage(Words words) {
    int with = words.find("with");
    while (with >= 0 && words.is(with - 1, "values")) {
      with = words.find(with + 1, words.size(), "with");
    }
    return with;
  }

  private static Optional<Repair> tablespace(Refused refused) {
    return draft(refused)
        .flatMap(
            draft -> {
              int tablespace = draft.words().find("tablespace");
              return tablespace < 0
                  ? Optional.empty()
                  : draft
                      .remove(tablespace, tablespace + 2)
                      .safe("TABLESPACE is removed: the service manages storage");
            });
  }

  private static Optional<Repair> partitionBy(Refused refused) {
    return draft(refused)
        .filter(draft -> draft.words().find("partition", "of") < 0)
        .flatMap(
            draft -> {
              Words words = draft.words();
              int by = words.find("partition", "by");
              return by < 0 || !words.isSymbol(by + 3, "(")
                  ? Optional.empty()
                  : draft
                      .remove(by, words.close(by + 3) + 1)
                      .review("the table is not partitioned: all rows are in the one table");
            });
  }

  /** A partition with elements of its own has something that the table has not. */
  private static Optional<Repair> partitionOf(Refused refused) {
    if (refused.statement().kind() != StatementKind.CREATE) {
      return Optional.empty();
    }
    Draft draft = new Draft(refused);
    Words words = draft.words();
    int of = words.find("partition", "of");
    int behind = of < 0 ? 0 : words.nameEnd(of + 2);
    return words.isAny(behind, "for", "default") && words.find("partition", "by") < 0
        ? draft.removeStatement().review("the partition is not made: its rows are in the one table")
        : Optional.empty();
  }
}
