package dev.dsqlkit.junit.server;

import dev.dsqlkit.junit.schema.Blueprint;
import dev.dsqlkit.junit.schema.SchemaTarget;
import dev.dsqlkit.junit.schema.Utc;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A schema of a cluster that belongs to one test. */
final class ClusterSchema implements TestDatabase, SchemaTarget {
  private final ClusterServer server;
  private final String name;
  private final Blueprint blueprint;
  private boolean resettable;
  private String fingerprint = "";
  private boolean closed;

  ClusterSchema(ClusterServer server, String name, Blueprint blueprint) {
    this.server = server;
    this.name = name;
    this.blueprint = blueprint;
  }

  synchronized void build() throws SQLException {
    blueprint.buildSchema(this);
    try (Connection connection = backDoor();
        Statement statement = connection.createStatement()) {
      ClusterRows rows = new ClusterRows(statement, name);
      // The reset runs seeds again, but not the files of the schema.
      resettable = rows.areNone();
      fingerprint = rows.fingerprint();
    }
    blueprint.seed(this);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String url() {
    return server.url();
  }

  @Override
  public Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(server.properties());
    properties.put("currentSchema", name);
    return properties;
  }

  /** By the driver, because only it can log in. */
  @Override
  public Connection backDoor() throws SQLException {
    return Utc.in(server.connect(properties()));
  }

  @Override
  public boolean isCluster() {
    return true;
  }

  @Override
  public synchronized boolean reset() throws SQLException {
    try (Connection connection = backDoor();
        Statement statement = connection.createStatement()) {
      ClusterRows rows = new ClusterRows(statement, name);
      if (!resettable || !rows.fingerprint().equals(fingerprint)) {
        return false;
      }
      rows.deleteAll();
      rows.restartSequences();
    }
    blueprint.seed(this);
    return true;
  }

  @Override
  public synchronized void close() throws SQLException {
    if (!closed) {
      closed = true;
      try (Connection connection = server.connect(server.properties());
          Statement statement = connection.createStatement()) {
        SchemaDrop.drop(statement, name);
      } finally {
        server.dropped();
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
