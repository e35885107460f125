package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.Operation.End;
import dev.dsqlkit.interleaving.Operation.Statement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** The implementation: one connection a session, and one that has no part in it. */
final class Database implements Subject, AutoCloseable {
  private static final String URL = "jdbc:dsql:embedded:interleaving?";

  /** Dead rows of so many scenarios do not slow the next ones down. */
  private static final int SCENARIOS_BEFORE_VACUUM = 500;

  private final Tables tables;
  private final Watchdog watchdog = new Watchdog();
  private final List<Connection> sessions = new ArrayList<>();
  private Connection observer;
  private int scenarios;

  Database(Tables tables) throws SQLException {
    this.tables = tables;
    this.observer = observer();
    for (String definition : tables.definitions()) {
      execute(definition);
    }
  }

  private static Connection observer() throws SQLException {
    return DriverManager.getConnection(URL + "conflicts=native&retry=off&rules=off");
  }

  @Override
  public void start(Scenario scenario) throws Exception {
    if (scenarios++ % SCENARIOS_BEFORE_VACUUM == 0) {
      execute(
          "VACUUM"); // of all that the private copies have left in the catalog, which takes long
    }
    guarded("the start", () -> execute(tables.reset(scenario.start())));
    while (sessions.size() < scenario.sessions()) {
      Connection session =
          DriverManager.getConnection(
              URL
                  + "retry=off&conflicts="
                  + System.getProperty("interleaving.conflicts", "emulate"));
      session.setAutoCommit(false);
      sessions.add(session);
    }
  }

  @Override
  public Answer perform(Step step) throws Exception {
    return guarded(step.toString(), () -> answer(sessions.get(step.session()), step.operation()));
  }

  private Answer answer(Connection session, Operation operation) throws SQLException {
    try {
      if (operation instanceof Statement statement) {
        return answer(session, tables.sql(statement));
      }
      if (operation == End.COMMIT) {
        session.commit();
      } else {
        session.rollback();
      }
      return Answer.DONE;
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      return new Answer("error " + e.getSQLState() + (message.contains("(OC000)") ? " OC000" : ""));
    }
  }

  private static Answer answer(Connection session, String sql) throws SQLException {
    try (java.sql.Statement statement = session.createStatement()) {
      if (!statement.execute(sql)) {
        return Answer.count(statement.getUpdateCount());
      }
      try (ResultSet row = statement.getResultSet()) {
        return row.next() ? Answer.value(row.getInt(1)) : Answer.NO_ROW;
      }
    }
  }

  @Override
  public Map<String, Integer> end() throws Exception {
    for (Connection session : sessions) {
      guarded("the end", () -> answer(session, End.ROLLBACK));
    }
    return guarded("the rows", this::rows);
  }

  private Map<String, Integer> rows() throws SQLException {
    Map<String, Integer> rows = new TreeMap<>();
    try (java.sql.Statement statement = observer.createStatement();
        ResultSet row = statement.executeQuery(tables.rows())) {
      while (row.next()) {
        rows.merge(row.getString(1), row.getInt(2), (one, two) -> -1);
      }
    }
    return rows;
  }

  private boolean execute(String sql) throws SQLException {
    try (java.sql.Statement statement = observer.createStatement()) {
      return statement.execute(sql);
    }
  }

  /** After a hang the connections are of no use, and the next scenario gets others. */
  private <T> T guarded(String what, Callable<T> call) throws Exception {
    try {
      return watchdog.call(what, call);
    } catch (HangException e) {
      for (Connection session : sessions) {
        session.abort(Runnable::run);
      }
      observer.abort(Runnable::run);
      sessions.clear();
      observer = observer();
      throw e;
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection session : sessions) {
      session.close();
    }
    observer.close();
    watchdog.close();
  }
}
