package dev.dsqlkit.conformance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One connection in autocommit mode with a thread of its own, so that a statement may wait. */
final class Session implements AutoCloseable {
  private static final String JOB_ID = "job_id";

  private final Connection connection;
  private String latestJobId = "";
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread daemon = new Thread(task, "conformance session");
            daemon.setDaemon(true);
            return daemon;
          });

  Session(Connection connection) {
    this.connection = connection;
  }

  Future<Answer> send(String sql) {
    return thread.submit(() -> ask(sql));
  }

  /** In the SQL of a case {@code :job_id} is the job that the session started last. */
  private Answer ask(String sql) {
    try (Statement statement = connection.createStatement()) {
      return new Answer(results(statement, sql.replace(":" + JOB_ID, latestJobId)));
    } catch (SQLException e) {
      return Answer.of("error " + e.getSQLState() + " " + text(e));
    }
  }

  private List<String> results(Statement statement, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    boolean rows = statement.execute(sql);
    while (rows || statement.getUpdateCount() != -1) {
      if (rows) {
        addRows(lines, statement.getResultSet());
      } else {
        int count = statement.getUpdateCount();
        lines.add(count == 0 ? Answer.OK : "count " + count);
      }
      rows = statement.getMoreResults();
    }
    return lines;
  }

  private void addRows(List<String> lines, ResultSet rows) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    StringJoiner columns = new StringJoiner(", ", "columns ", "");
    for (int i = 1; i <= width; i++) {
      columns.add(rows.getMetaData().getColumnLabel(i));
    }
    lines.add(columns.toString());
    while (rows.next()) {
      StringJoiner cells = new StringJoiner(Answer.SEPARATOR, Answer.ROW, "");
      for (int i = 1; i <= width; i++) {
        String cell = rows.getString(i);
        cells.add(cell == null ? "NULL" : cell);
        if (cell != null && rows.getMetaData().getColumnLabel(i).equals(JOB_ID)) {
          latestJobId = cell;
        }
      }
      lines.add(cells.toString());
    }
  }

  /** The server's own sentence: pgjdbc puts the severity before it and detail and hint below. */
  private static String text(SQLException e) {
    String firstLine = e.getMessage().lines().findFirst().orElse("");
    return firstLine.startsWith("ERROR: ") ? firstLine.substring("ERROR: ".length()) : firstLine;
  }

  /** Cuts the connection first, because a statement may still be waiting in the thread. */
  @Override
  public void close() throws SQLException {
    thread.shutdownNow();
    connection.abort(Runnable::run);
  }
}
