package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A call that cannot be made again, because it consumes something or pgjdbc makes it in several
 * steps.
 *
 * @param reason why its transaction cannot be replayed
 */
record UnrepeatableCall<T>(String reason, ServerCall<T> call) implements Operation<T> {

  @Override
  public T attempt() throws SQLException {
    return call.run();
  }

  @Override
  public void note(Journal journal, T result) {
    journal.block(reason);
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Optional<String> unrepeatable() {
    return Optional.of(reason);
  }
}
