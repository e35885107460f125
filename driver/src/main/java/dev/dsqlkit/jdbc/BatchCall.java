package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.rules.Effect;
import java.sql.SQLException;
import java.time.Duration;

/**
 * An executeBatch by the application.
 *
 * @param entries what the server's statement is given before each attempt after the first, because
 *     pgjdbc forgets a batch that it has executed
 * @param keys which generated keys were asked for
 */
record BatchCall<T>(
    StatementTracking tracking,
    Batch batch,
    BatchEntries entries,
    GeneratedKeys keys,
    ServerCall<T> call)
    implements Operation<T> {

  @Override
  public T attempt() throws SQLException {
    return tracking
        .session()
        .attempt(
            batch,
            () -> {
              entries.refill(); // pgjdbc forgets them each time
              return call.run();
            });
  }

  @Override
  public void note(Journal journal, T result) throws SQLException {
    tracking.note(this, result, journal);
  }

  @Override
  public boolean ends() {
    return batch.ends();
  }

  @Override
  public boolean rollsBack() {
    return batch.rollsBack();
  }

  @Override
  public boolean writes() {
    return batch.judged().stream().anyMatch(entry -> entry.replay().writes());
  }

  @Override
  public boolean changesCatalog() {
    return batch.has(Effect.DDL);
  }

  @Override
  public SessionTraits session() {
    return batch.session();
  }

  @Override
  public boolean repeatable() {
    return !batch.ends() && !batch.begins() && tracking.session().isAtomic(batch);
  }

  @Override
  public Duration limit() throws SQLException {
    return StatementCall.limit(tracking.server());
  }
}
