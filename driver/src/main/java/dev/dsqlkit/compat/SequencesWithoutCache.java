package dev.dsqlkit.compat;

import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** CREATE SEQUENCE without CACHE. */
final class SequencesWithoutCache implements Habit {
  @Override
  public String id() {
    return "sequences-without-cache";
  }

  @Override
  public String sent() {
    return "`CREATE SEQUENCE` without `CACHE` (Hibernate's schema export)";
  }

  @Override
  public String becomes() {
    return "the same with `CACHE 1`, which is PostgreSQL's own default";
  }

  @Override
  public List<Edit> edits(SqlStatement statement) {
    if (statement.kind() != StatementKind.CREATE_SEQ) {
      return List.of();
    }
    return statement
        .sequenceOptions()
        .filter(options -> !options.words().contains("CACHE"))
        .map(options -> List.of(new Edit(statement.end(), statement.end(), " CACHE 1")))
        .orElse(List.of());
  }
}
