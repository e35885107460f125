package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/**
 * Something that was set for a session and can be set for another in the same way.
 *
 * @param parameter what it replaces earlier settings of
 */
record Setting(String parameter, Change change) {
  static final String SEARCH_PATH = "search_path";
  static final String APPLICATION_NAME = "application_name";
  static final String ALL = "all";

  /** How it is made. */
  @FunctionalInterface
  interface Change {
    void make(PgConnection server) throws SQLException;
  }

  /**
   * By SQL.
   *
   * @param sent text for the server, which has passed the rules
   */
  static Setting of(String parameter, String sent) {
    return new Setting(
        parameter,
        server -> {
          try (Statement statement = server.createStatement()) {
            statement.execute(sent);
          }
        });
  }
}
