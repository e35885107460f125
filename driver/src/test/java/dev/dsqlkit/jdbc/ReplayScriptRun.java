package dev.dsqlkit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the calls of a {@link ReplayScript} and writes down all that the application sees.
 *
 * <pre>
 * execute|update|query SQL         a statement, all its answers, and its close
 * keys [a, b] SQL                  an update and its generated keys
 * let x SQL                        a single value, for {x} in later steps
 * batch SQL ;; SQL                 a batch of texts
 * statement [fetch 2, max 3, scroll] s
 * prepare [keys, keys a b, scroll, fetch 2, max 3] p SQL
 * bind p int:1 text:a null:int uuid:... numeric:1.5 timestamp:... bytea:00ff boolean:true
 *        date:2024-01-31 array:1,2 stream:LENGTH
 * run p execute|update|query|keys|keys x|add|batch|clear
 * loop p N update|query|keys       N executions with the int parameter 1 to N
 * open [fetch 2, max 3, scroll] r SQL
 * result r p                       executes p, and leaves its result open
 * r next|rest|COLUMN...|wasnull|last|islast|row|previous|beforefirst|absolute N|isbeforefirst
 * close NAME
 * savepoint a, rollbackto a, release a, commit, rollback, autocommit on|off, schema NAME, here
 * </pre>
 */
final class ReplayScriptRun {
  private static final Pattern OPTIONS = Pattern.compile("^(\\w+)(?: \\[([^]]*)])?(?: (.*))?$");
  private static final Pattern WORD = Pattern.compile("^(\\w+)(?: (.*))?$");

  private final Connection connection;
  private final List<String> log = new ArrayList<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();
  private final Map<String, ResultSet> results = new HashMap<>();
  private final Map<String, Savepoint> savepoints = new HashMap<>();
  private final Runnable here;

  ReplayScriptRun(Connection connection, Runnable here) {
    this.connection = connection;
    this.here = here;
  }

  /** What the application saw, a line for each answer. */
  List<String> run(ReplayScript script) throws SQLException {
    connection.setAutoCommit(script.is("autocommit"));
    for (String step : script.steps()) {
      perform(step);
    }
    if (!connection.getAutoCommit()) {
      perform("commit");
    }
    return log;
  }

  private void perform(String template) {
    String step = template;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      step = step.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    log.add("> " + step);
    if (step.matches(".*\\{\\w+}.*")) {
      log.add("skipped: there is no such value");
      return;
    }
    try {
      perform(parsed(OPTIONS, step));
    } catch (SQLException e) {
      log.add("error " + e.getSQLState());
    }
  }

  private static Matcher parsed(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Unreadable: " + text);
    }
    return matcher;
  }

  private void perform(Matcher step) throws SQLException {
    String verb = step.group(1);
    List<String> options =
        step.group(2) == null ? List.of() : List.of(step.group(2).strip().split(", *", -1));
    String rest = step.group(3) == null ? "" : step.group(3);
    switch (verb) {
      case "execute", "update", "query", "keys", "batch" -> plain(verb, options, rest);
      case "let" -> let(rest);
      case "statement" -> statements.put(rest, created(options));
      case "prepare" -> prepare(options, parsed(WORD, rest));
      case "open" -> open(options, parsed(WORD, rest));
      case "result" -> {
        Matcher words = parsed(WORD, rest);
        results.put(words.group(1), prepared(words.group(2)).executeQuery());
      }
      case "bind" -> {
        Matcher words = parsed(WORD, rest);
        ReplayScriptValues.bind(prepared(words.group(1)), words.group(2));
      }
      case "run" -> run(parsed(WORD, rest));
      case "loop" -> loop(rest.split(" ", -1));
      case "close" -> close(rest);
      default -> control(verb, rest);
    }
  }

  private void control(String verb, String rest) throws SQLException {
    switch (verb) {
      case "savepoint" -> savepoints.put(rest, connection.setSavepoint(rest));
      case "rollbackto" -> connection.rollback(savepoints.get(rest));
      case "release" -> connection.releaseSavepoint(savepoints.get(rest));
      case "commit" -> connection.commit();
      case "rollback" -> connection.rollback();
      case "autocommit" -> connection.setAutoCommit(rest.equals("on"));
      case "schema" -> connection.setSchema(rest);
      case "here" -> here.run();
      default -> {
        ResultSet result = results.get(verb);
        if (result == null) {
          throw new IllegalArgumentException("Unknown step: " + verb + " " + rest);
        }
        look(result, rest);
      }
    }
  }

  private void plain(String verb, List<String> options, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      switch (verb) {
        case "update" -> log.add("count " + statement.executeUpdate(sql));
        case "query" -> readAll(statement.executeQuery(sql));
        case "keys" -> {
          int count =
              options.isEmpty()
                  ? statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS)
                  : statement.executeUpdate(sql, options.toArray(String[]::new));
          log.add("count " + count);
          readAll(statement.getGeneratedKeys());
        }
        case "batch" -> {
          for (String entry : sql.split(" ;; ", -1)) {
            statement.addBatch(entry);
          }
          log.add("counts " + Arrays.toString(statement.executeBatch()));
        }
        default -> answers(statement, statement.execute(sql));
      }
    }
  }

  private void let(String rest) throws SQLException {
    Matcher words = parsed(WORD, rest);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(words.group(2))) {
      row.next();
      variables.put(words.group(1), row.getString(1));
      log.add("value " + row.getString(1));
    }
  }

  private void answers(Statement statement, boolean firstHasRows) throws SQLException {
    boolean rows = firstHasRows;
    while (rows || statement.getUpdateCount() != -1) {
      if (rows) {
        readAll(statement.getResultSet());
      } else {
        log.add("count " + statement.getUpdateCount());
      }
      rows = statement.getMoreResults();
    }
  }

  private Statement created(List<String> options) throws SQLException {
    Statement statement =
        options.contains("scroll")
            ? connection.createStatement(
                ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)
            : connection.createStatement();
    setUp(statement, options);
    return statement;
  }

  private static void setUp(Statement statement, List<String> options) throws SQLException {
    for (String option : options) {
      if (option.startsWith("fetch ")) {
        statement.setFetchSize(Integer.parseInt(option.substring(6)));
      } else if (option.startsWith("max ")) {
        statement.setMaxRows(Integer.parseInt(option.substring(4)));
      }
    }
  }

  private void prepare(List<String> options, Matcher words) throws SQLException {
    String sql = words.group(2);
    PreparedStatement made;
    if (options.contains("keys")) {
      made = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
    } else if (!options.isEmpty() && options.get(0).startsWith("keys ")) {
      made = connection.prepareStatement(sql, options.get(0).substring(5).split(" ", -1));
    } else if (options.contains("scroll")) {
      made =
          connection.prepareStatement(
              sql, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
    } else {
      made = connection.prepareStatement(sql);
    }
    setUp(made, options);
    statements.put(words.group(1), made);
  }

  private PreparedStatement prepared(String name) {
    return (PreparedStatement) statements.get(name);
  }

  private void open(List<String> options, Matcher words) throws SQLException {
    Statement statement = created(options);
    statements.put("of " + words.group(1), statement);
    results.put(words.group(1), statement.executeQuery(words.group(2)));
  }

  private void run(Matcher words) throws SQLException {
    String[] how = words.group(2).split(" ", -1);
    if (statements.get(words.group(1)) instanceof PreparedStatement statement) {
      run(statement, how);
      return;
    }
    Statement statement = statements.get(words.group(1));
    String sql = words.group(2).substring(how[0].length()).strip();
    switch (how[0]) {
      case "add" -> statement.addBatch(sql);
      case "batch" -> log.add("counts " + Arrays.toString(statement.executeBatch()));
      case "query" -> readAll(statement.executeQuery(sql));
      default -> answers(statement, statement.execute(sql));
    }
  }

  private void run(PreparedStatement statement, String... how) throws SQLException {
    switch (how[0]) {
      case "update" -> log.add("count " + statement.executeUpdate());
      case "query" -> readAll(statement.executeQuery());
      case "add" -> statement.addBatch();
      case "clear" -> statement.clearParameters();
      case "batch" -> log.add("counts " + Arrays.toString(statement.executeBatch()));
      case "batchkeys" -> {
        log.add("counts " + Arrays.toString(statement.executeBatch()));
        readAll(statement.getGeneratedKeys());
      }
      case "keys" -> {
        log.add("count " + statement.executeUpdate());
        try (ResultSet keys = statement.getGeneratedKeys()) {
          if (how.length == 1) {
            readAll(keys);
          } else if (keys.next()) {
            variables.put(how[1], keys.getString(1));
            log.add("value " + keys.getString(1));
          }
        }
      }
      default -> answers(statement, statement.execute());
    }
  }

  private void loop(String... words) throws SQLException {
    PreparedStatement statement = prepared(words[0]);
    for (int i = 1; i <= Integer.parseInt(words[1]); i++) {
      statement.setInt(1, i);
      run(statement, words[2]);
    }
  }

  private void close(String name) throws SQLException {
    if (results.containsKey(name)) {
      results.remove(name).close();
    } else {
      statements.remove(name).close();
    }
  }

  private void look(ResultSet result, String how) throws SQLException {
    String[] words = how.split(" ", -1);
    switch (words[0]) {
      case "next" -> log.add("next " + result.next());
      case "rest" -> readAll(result);
      case "wasnull" -> log.add("was null " + result.wasNull());
      case "last" -> log.add("last " + result.last());
      case "islast" -> log.add("is last " + result.isLast());
      case "isbeforefirst" -> log.add("is before first " + result.isBeforeFirst());
      case "row" -> log.add("row number " + result.getRow());
      case "previous" -> log.add("previous " + result.previous());
      case "beforefirst" -> result.beforeFirst();
      case "absolute" -> log.add("absolute " + result.absolute(Integer.parseInt(words[1])));
      default -> {
        for (String column : words) {
          log.add(column + " = " + ReplayScriptValues.text(result.getObject(column)));
        }
      }
    }
  }

  private void readAll(ResultSet rows) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    int count = 0;
    while (rows.next()) {
      StringBuilder line = new StringBuilder("row");
      for (int column = 1; column <= width; column++) {
        line.append(" | ").append(ReplayScriptValues.text(rows.getObject(column)));
        line.append(rows.wasNull() ? "!" : "");
      }
      log.add(line.toString());
      count++;
    }
    log.add("rows " + count);
  }
}
