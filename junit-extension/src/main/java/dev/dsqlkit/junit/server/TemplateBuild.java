package dev.dsqlkit.junit.server;

import dev.dsqlkit.jdbc.DsqlDriver;
import dev.dsqlkit.junit.schema.Blueprint;
import dev.dsqlkit.junit.schema.SchemaTarget;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Makes a database one that others can be copied from. */
record TemplateBuild(Postgres postgres, String database) implements SchemaTarget {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  void run(Blueprint blueprint) throws SQLException {
    installSys();
    blueprint.build(this);
    awaitEndOfConnections();
  }

  /** Connecting in local mode makes the schema sys, which copies then have already. */
  private void installSys() throws SQLException {
    Properties connect = new Properties();
    connect.putAll(properties());
    Objects.requireNonNull(new DsqlDriver().connect(url(), connect), "jdbc:dsql").close();
  }

  /** A server process ends a moment after its client, and CREATE DATABASE waits 100 ms for it. */
  private void awaitEndOfConnections() throws SQLException {
    long end = System.nanoTime() + LIMIT.toNanos();
    try (Connection connection = postgres.connect(postgres.maintenance());
        Statement statement = connection.createStatement()) {
      while (connections(statement) > 0 && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }

  private int connections(Statement statement) throws SQLException {
    try (ResultSet count =
        statement.executeQuery(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database + "'")) {
      count.next();
      return count.getInt(1);
    }
  }

  @Override
  public String url() {
    return postgres.url(database);
  }

  @Override
  public Map<String, String> properties() {
    return postgres.properties();
  }

  @Override
  public Connection backDoor() throws SQLException {
    return postgres.connect(database);
  }

  @Override
  public boolean isCluster() {
    return false;
  }

  @Override
  public String toString() {
    return database;
  }
}
