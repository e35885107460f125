package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.jdbc.PgConnection;

/**
 * What the application has set for its session. As in PostgreSQL, a rollback takes settings back.
 */
final class SessionSettings {
  /** In the order in which they were set, because some change others. */
  private final Map<String, Setting> committed = new LinkedHashMap<>();

  private final List<Setting> open = new ArrayList<>();

  /** Notes a setting of the open transaction. */
  void set(Setting setting) {
    open.add(setting);
  }

  boolean isAnyOpen() {
    return !open.isEmpty();
  }

  void commit() {
    open.forEach(this::keep);
    open.clear();
  }

  void rollBack() {
    open.clear();
  }

  private void keep(Setting setting) {
    if (setting.parameter().equals(Setting.ALL)) {
      committed.clear();
    }
    committed.remove(setting.parameter());
    committed.put(setting.parameter(), setting);
  }

  /** Sets the same for another session, in autocommit mode. */
  void makeOn(PgConnection server) throws SQLException {
    for (Setting setting : committed.values()) {
      setting.change().make(server);
    }
  }
}
