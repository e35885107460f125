package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.replay.Seen;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/**
 * A method of the connection that makes a setting by SQL.
 *
 * @param name of the method, for messages
 */
record SettingCall(String name, Setting setting, PgConnection server)
    implements Operation<Boolean> {
  private static final Seen NOTHING = new Seen(new long[0], List.of());

  @Override
  public Boolean attempt() throws SQLException {
    setting.change().make(server);
    return true;
  }

  @Override
  public void note(Journal journal, Boolean result) throws SQLException {
    journal.add(new SessionChange(name, () -> setting.change().make(server)), NOTHING);
  }

  @Override
  public SessionTraits session() {
    return SessionTraits.sets(setting);
  }
}
