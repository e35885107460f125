package dev.dsqlkit.conformance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A schema that no other case sees, and the sessions that work in it. */
final class Workspace implements AutoCloseable {
  private static final String SCHEMAS = "SELECT nspname FROM pg_namespace ORDER BY nspname";
  private static final String ROLES = "SELECT rolname FROM pg_roles ORDER BY rolname";

  private final String url;
  private final String schema;
  private final Connection owner;
  private final Set<String> schemasBefore;
  private final Set<String> rolesBefore;
  private final Map<Integer, Session> sessions = new HashMap<>();

  private Workspace(String url, String schema, Connection owner) throws SQLException {
    this.url = url;
    this.schema = schema;
    this.owner = owner;
    schemasBefore = names(SCHEMAS);
    rolesBefore = names(ROLES);
  }

  /**
   * Opens a workspace with an empty schema, or for a case that looks at the session as it comes
   * with none.
   */
  static Workspace open(String url, boolean ownSchema) throws SQLException {
    Connection owner = DriverManager.getConnection(url);
    try {
      String schema = ownSchema ? "conformance_case" : "public";
      Workspace workspace = new Workspace(url, schema, owner);
      if (ownSchema) {
        workspace.run("CREATE SCHEMA " + schema);
        workspace.run("SET search_path TO " + schema);
      }
      return workspace;
    } catch (SQLException e) {
      owner.close();
      throw e;
    }
  }

  /** Runs a statement that must succeed. */
  void run(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException("Setup failed at " + sql + ": " + e.getMessage(), e.getSQLState(), e);
    }
  }

  /** The session with this number, opened when it is first asked for. */
  Session session(int number) throws SQLException {
    Session session = sessions.get(number);
    if (session == null) {
      session = new Session(connect());
      sessions.put(number, session);
    }
    return session;
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    if (!schema.equals("public")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET search_path TO " + schema);
      }
    }
    return connection;
  }

  private Set<String> names(String query) throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** Removes what the case has made, and only that. */
  @Override
  public void close() throws SQLException {
    try (owner) {
      for (Session session : sessions.values()) {
        session.close();
      }
      for (String made : madeSince(schemasBefore, SCHEMAS)) {
        run("DROP SCHEMA " + made + " CASCADE");
      }
      for (String made : madeSince(rolesBefore, ROLES)) {
        run("DROP ROLE " + made);
      }
    }
  }

  private List<String> madeSince(Set<String> before, String query) throws SQLException {
    List<String> made = new ArrayList<>(names(query));
    made.removeAll(before);
    return made;
  }
}
