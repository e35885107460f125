package dev.dsqlkit.junit.server;

import dev.dsqlkit.jdbc.DsqlDriver;
import dev.dsqlkit.junit.schema.Blueprint;
import dev.dsqlkit.junit.schema.Definition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** A cluster, on which each test has a schema instead of a database. */
final class ClusterServer implements TestServer {
  /** Schemas of a cluster (quota of the service). */
  private static final int MOST = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SCHEMAS =
      "SELECT nspname FROM pg_namespace n WHERE nspname <> 'public' AND"
          + Tables.USER_SCHEMA
          + " ORDER BY 1";

  private final String url;
  private final Map<String, String> properties;
  private final DatabaseNames names = new DatabaseNames();
  private int open;
  private int waiting;

  ClusterServer(String url, Map<String, String> properties) throws SQLException {
    this.url = url;
    this.properties = Map.copyOf(properties);
    connect(this.properties).close();
  }

  @Override
  public String description() {
    return "the cluster of " + url;
  }

  @Override
  public boolean isCluster() {
    return true;
  }

  @Override
  public TestDatabase create(Definition definition) throws SQLException {
    Blueprint blueprint = Blueprint.of(definition);
    ClusterSchema schema = new ClusterSchema(this, newSchema(), blueprint);
    try {
      schema.build();
      return schema;
    } catch (SQLException | RuntimeException e) {
      try {
        schema.close();
      } catch (SQLException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  String url() {
    return url;
  }

  Map<String, String> properties() {
    return properties;
  }

  Connection connect(Map<String, String> all) throws SQLException {
    Properties connect = new Properties();
    connect.putAll(all);
    return Objects.requireNonNull(new DsqlDriver().connect(url, connect), "jdbc:dsql");
  }

  /** Waits for one of this JVM to be dropped where there are as many as there may be. */
  private synchronized String newSchema() throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> schemas = schemas();
    while (schemas.size() >= MOST) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (open == 0 || left <= 0) {
        throw new SQLException(
            "The cluster has %d schemas, and no more are allowed: %s. Drop those of tests that were killed (t_...), or run fewer test classes at once."
                .formatted(schemas.size(), String.join(", ", schemas)),
            "54000");
      }
      waiting++;
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SQLException("Interrupted while waiting for a schema", "57014", e);
      } finally {
        waiting--;
      }
      schemas = schemas();
    }
    String name = names.next();
    try (Connection connection = connect(properties);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
    open++;
    return name;
  }

  /** Whether somebody waits for a schema. */
  synchronized boolean isWaited() {
    return waiting > 0;
  }

  /** One of {@link #newSchema} is gone. */
  synchronized void dropped() {
    open--;
    notifyAll();
  }

  private List<String> schemas() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect(properties);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SCHEMAS)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
