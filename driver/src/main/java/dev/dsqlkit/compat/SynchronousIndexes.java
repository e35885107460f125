package dev.dsqlkit.compat;

import dev.dsqlkit.sql.CreateIndex;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.List;

/** CREATE INDEX without ASYNC. */
final class SynchronousIndexes implements Habit {
  @Override
  public String id() {
    return "synchronous-indexes";
  }

  @Override
  public String sent() {
    return "`CREATE INDEX` (Hibernate's schema export, Quartz and Spring Batch scripts)";
  }

  @Override
  public String becomes() {
    return "`CREATE INDEX ASYNC`; the driver waits for the job, after COMMIT where a transaction is open";
  }

  @Override
  public List<Edit> edits(SqlStatement statement) {
    return statement
        .createIndex()
        .filter(index -> !index.async() && !index.concurrently())
        .map(index -> List.of(Edit.insertAfter(indexToken(statement, index), " ASYNC")))
        .orElse(List.of());
  }

  @Override
  public boolean awaitsJob() {
    return true;
  }

  private static Token indexToken(SqlStatement statement, CreateIndex index) {
    return statement.tokens().get(index.unique() ? 2 : 1);
  }
}
