package dev.dsqlkit.junit.server;

import dev.dsqlkit.junit.schema.Utc;
import dev.dsqlkit.server.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * A PostgreSQL on which databases can be made.
 *
 * @param description for messages, without secrets
 * @param hosts as in a URL, such as {@code 127.0.0.1:5432}
 * @param maintenance the database to connect to in order to make others
 * @param properties user, password, and what else a connection needs
 */
record Postgres(
    String description, String hosts, String maintenance, Map<String, String> properties) {

  Postgres {
    properties = Map.copyOf(properties);
  }

  /** One that this JVM runs. */
  static Postgres of(EmbeddedPostgres server, String description) {
    return new Postgres(
        description,
        server.host() + ":" + server.port(),
        "postgres",
        Map.of("user", server.user(), "password", server.password()));
  }

  String url(String database) {
    return "jdbc:dsql://" + hosts + "/" + database;
  }

  /** A connection by plain pgjdbc. */
  Connection connect(String database) throws SQLException {
    Properties connect = new Properties();
    connect.putAll(properties);
    return Utc.in(
        Objects.requireNonNull(
            new org.postgresql.Driver()
                .connect("jdbc:postgresql://" + hosts + "/" + database, connect),
            "jdbc:postgresql"));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return description;
  }
}
