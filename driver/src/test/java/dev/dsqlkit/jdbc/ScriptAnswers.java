package dev.dsqlkit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Writes results and errors as the lines that a script expects. */
final class ScriptAnswers {
  private ScriptAnswers() {}

  /** All results of an execution. */
  static List<String> all(Statement statement, boolean firstHasRows) throws SQLException {
    List<String> lines = new ArrayList<>();
    boolean rows = firstHasRows;
    while (rows || statement.getUpdateCount() != -1) {
      if (rows) {
        lines.addAll(rows(statement.getResultSet()));
      } else {
        lines.add("count " + statement.getUpdateCount());
      }
      rows = statement.getMoreResults();
    }
    return lines.isEmpty() ? List.of("nothing") : lines;
  }

  static List<String> rows(ResultSet rows) throws SQLException {
    List<String> lines = new ArrayList<>();
    int width = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      StringJoiner cells = new StringJoiner(" | ", "row ", "");
      for (int i = 1; i <= width; i++) {
        cells.add(String.valueOf(rows.getString(i)));
      }
      lines.add(cells.toString());
    }
    return lines.isEmpty() ? List.of("no rows") : lines;
  }

  /** The answer, with lines replaced by the regular expressions in slashes that they match. */
  static List<String> asExpected(List<String> answer, List<String> expected) {
    List<String> lines = new ArrayList<>(answer);
    for (int i = 0; i < Math.min(lines.size(), expected.size()); i++) {
      String pattern = expected.get(i);
      boolean inSlashes = pattern.startsWith("/") && pattern.endsWith("/");
      if (inSlashes && lines.get(i).matches(pattern.substring(1, pattern.length() - 1))) {
        lines.set(i, pattern);
      }
    }
    return lines;
  }

  static int size(ResultSet rows) throws SQLException {
    int size = 0;
    while (rows.next()) {
      size++;
    }
    return size;
  }

  /** The server's own sentence: pgjdbc puts the severity before it, detail and hint below. */
  static String sentence(SQLException e) {
    SQLException innermost = e;
    while (innermost.getNextException() != null) {
      innermost = innermost.getNextException();
    }
    String first = innermost.getMessage().lines().findFirst().orElse("");
    return first.startsWith("ERROR: ") ? first.substring("ERROR: ".length()) : first;
  }
}
