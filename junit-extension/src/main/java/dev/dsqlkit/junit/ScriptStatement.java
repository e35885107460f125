package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.MaskedSql;
import dev.dsqlkit.sql.SqlReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A statement of a script.
 *
 * @param line of its first word, from 1
 */
record ScriptStatement(String text, long line) {
  private static final int BEGINNING = 80;

  static List<ScriptStatement> of(String script) {
    return SqlReader.read(script).stream()
        .map(statement -> new ScriptStatement(statement.text(), line(script, statement.start())))
        .toList();
  }

  private static long line(String script, int offset) {
    return 1 + script.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /**
   * Executes it.
   *
   * @throws SQLException with the SQLSTATE of the cause, and the place in its message
   */
  void execute(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // A brace in a script is no JDBC escape.
      statement.setEscapeProcessing(false);
      statement.execute(text);
    } catch (SQLException e) {
      throw new SQLException(
          "%s: %s (SQLSTATE %s)".formatted(place(), e.getMessage(), e.getSQLState()),
          e.getSQLState(),
          e);
    }
  }

  /** Such as {@code line 3, CREATE TABLE orders (id uuid PRIMARY KEY)}. */
  String place() {
    return "line %d, %s".formatted(line, Cut.to(BEGINNING, MaskedSql.of(text)));
  }
}
