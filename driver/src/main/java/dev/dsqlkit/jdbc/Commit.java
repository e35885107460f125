package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import java.sql.SQLException;

/** The commit method of a connection. */
record Commit(Attempts attempts, ReplayingTransaction transaction) implements Operation<Boolean> {

  @Override
  public Boolean attempt() throws SQLException {
    return attempts.commit(transaction.changedRows());
  }

  @Override
  public void note(Journal journal, Boolean result) {}

  @Override
  public boolean ends() {
    return true;
  }
}
