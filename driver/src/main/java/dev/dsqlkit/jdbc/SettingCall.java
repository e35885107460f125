package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.replay.Seen;
import java.sql.SQLException;
import java.util.List;

/**
 * A method of the connection that makes a setting by SQL.
 *
 * @param name of the method, for messages
 */
record SettingCall(String name, RowWrite change) implements Operation<Boolean> {
  private static final Seen NOTHING = new Seen(new long[0], List.of());

  @Override
  public Boolean attempt() throws SQLException {
    change.run();
    return true;
  }

  @Override
  public void note(Journal journal, Boolean result) throws SQLException {
    journal.add(new SessionChange(name, change), NOTHING);
  }
}
