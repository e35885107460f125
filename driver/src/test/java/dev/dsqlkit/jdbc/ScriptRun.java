package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.Job;
import dev.dsqlkit.local.Jobs;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;

/** Makes the calls of a script on one connection and writes down the answers. */
final class ScriptRun {
  private final Connection connection;
  private final HandClock clock;

  ScriptRun(Connection connection, HandClock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  List<String> answer(ScriptStep step) throws IOException {
    String[] words = step.how().split(" ");
    int times =
        words[words.length - 1].matches("\\d+") ? Integer.parseInt(words[words.length - 1]) : 1;
    try {
      return switch (words[0]) {
        case "execute", "update", "query", "keys", "fetch" -> plain(words[0], times, step);
        case "prepared" -> prepared(words[1], times, step);
        case "batch" -> List.of(batch(step));
        case "copy" -> List.of("count " + copies(step.sql(), times));
        case "clock" -> moveClock(times);
        case "jobs" -> jobs(words[1], step.how());
        default -> call(words);
      };
    } catch (SQLException e) {
      return List.of("error " + e.getSQLState() + " " + ScriptAnswers.sentence(e));
    }
  }

  private List<String> call(String[] words) throws SQLException {
    switch (words[0]) {
      case "commit" -> connection.commit();
      case "rollback" -> connection.rollback();
      case "autocommit" -> connection.setAutoCommit(words[1].equals("on"));
      case "metadata" -> connection.getMetaData().getTables(null, null, "%", null).close();
      default -> throw new IllegalArgumentException("Unknown call: " + String.join(" ", words));
    }
    return List.of("ok");
  }

  private List<String> moveClock(int seconds) {
    clock.move(Duration.ofSeconds(seconds));
    return List.of("ok");
  }

  /** {@code jobs step} and {@code finish} move all pending jobs; {@code jobs fail DETAILS}. */
  private List<String> jobs(String word, String how) throws SQLException {
    Jobs jobs = connection.unwrap(Jobs.class);
    switch (word) {
      case "step" -> {
        for (Job job : jobs.pending()) {
          jobs.step(job.id());
        }
      }
      case "finish" -> jobs.finishAll();
      case "fail" -> jobs.failNext(how.substring("jobs fail ".length()));
      default -> throw new IllegalArgumentException("Unknown call: " + how);
    }
    return List.of("ok");
  }

  private List<String> plain(String method, int fetchSize, ScriptStep step) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return switch (method) {
        case "update" -> List.of("count " + statement.executeUpdate(step.sql()));
        case "query" -> ScriptAnswers.rows(statement.executeQuery(step.sql()));
        case "keys" -> {
          int count = statement.executeUpdate(step.sql(), Statement.RETURN_GENERATED_KEYS);
          yield List.of(
              "count " + count, "keys " + ScriptAnswers.size(statement.getGeneratedKeys()));
        }
        case "fetch" -> {
          statement.setFetchSize(fetchSize);
          yield List.of("rows " + ScriptAnswers.size(statement.executeQuery(step.sql())));
        }
        default -> ScriptAnswers.all(statement, statement.execute(step.sql()));
      };
    }
  }

  private List<String> prepared(String method, int times, ScriptStep step) throws SQLException {
    boolean keys = method.equals("keys");
    try (PreparedStatement statement =
        keys
            ? connection.prepareStatement(step.sql(), Statement.RETURN_GENERATED_KEYS)
            : connection.prepareStatement(step.sql())) {
      ScriptParameters parameters = new ScriptParameters(statement, step);
      if (method.equals("batch")) {
        for (int row = 1; row <= times; row++) {
          parameters.bind(row);
          statement.addBatch();
        }
        return List.of(counts(Arrays.stream(statement.executeBatch()).asLongStream()));
      }
      parameters.bind(1);
      return switch (method) {
        case "update" -> List.of("count " + statement.executeUpdate());
        case "query" -> ScriptAnswers.rows(statement.executeQuery());
        case "keys" -> {
          int count = statement.executeUpdate();
          yield List.of(
              "count " + count, "keys " + ScriptAnswers.size(statement.getGeneratedKeys()));
        }
        case "describe" -> List.of("described " + (statement.getMetaData() != null));
        default -> ScriptAnswers.all(statement, statement.execute());
      };
    }
  }

  private String batch(ScriptStep step) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String line : step.lines()) {
        statement.addBatch(line);
      }
      return counts(LongStream.of(statement.executeLargeBatch()));
    }
  }

  private long copies(String sql, int rows) throws SQLException, IOException {
    String data =
        IntStream.rangeClosed(1, rows).mapToObj(row -> row + "\n").collect(Collectors.joining());
    return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(data));
  }

  /** {@code counts 1 0}, or {@code counts 3000 x 1, 1} where more than three in a row are alike. */
  private static String counts(LongStream counts) {
    long[] all = counts.toArray();
    StringJoiner text = new StringJoiner(", ", "counts ", "");
    int start = 0;
    for (int i = 1; i <= all.length; i++) {
      if (i == all.length || all[i] != all[start]) {
        int alike = i - start;
        text.add(
            alike > 3
                ? alike + " x " + all[start]
                : (all[start] + ", ").repeat(alike - 1) + all[start]);
        start = i;
      }
    }
    return text.toString();
  }
}
