package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import java.sql.SQLException;

/** A call that needs no entry in the journal: what it shows is noted elsewhere. */
record UnnotedCall<T>(ServerCall<T> call) implements Operation<T> {

  @Override
  public T attempt() throws SQLException {
    return call.run();
  }

  @Override
  public void note(Journal journal, T result) {}
}
