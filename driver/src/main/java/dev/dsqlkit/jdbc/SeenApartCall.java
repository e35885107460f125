package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import java.sql.SQLException;

/**
 * A call that can be made again, but shows the application something that no entry of the journal
 * compares.
 *
 * @param reason why its transaction cannot be replayed
 */
record SeenApartCall<T>(String reason, ServerCall<T> call) implements Operation<T> {

  @Override
  public T attempt() throws SQLException {
    return call.run();
  }

  @Override
  public void note(Journal journal, T result) {
    journal.block(reason);
  }
}
