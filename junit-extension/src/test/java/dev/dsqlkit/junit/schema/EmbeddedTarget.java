package dev.dsqlkit.junit.schema;

import dev.dsqlkit.jdbc.DsqlDriver;
import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** A new database of the embedded server. */
final class EmbeddedTarget implements SchemaTarget {
  private final EmbeddedPostgres server;
  private final String name = "schema_" + UUID.randomUUID().toString().replace('-', '_');

  EmbeddedTarget() throws SQLException, EmbeddedPostgresException {
    server = EmbeddedPostgres.shared();
    connect("jdbc:dsql:embedded:" + name).close();
  }

  private static Connection connect(String url) throws SQLException {
    return Objects.requireNonNull(new DsqlDriver().connect(url, new Properties()));
  }

  @Override
  public String url() {
    return "jdbc:dsql://" + server.host() + ":" + server.port() + "/" + name;
  }

  @Override
  public Map<String, String> properties() {
    return Map.of("user", server.user(), "password", server.password());
  }

  @Override
  public Connection backDoor() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(properties());
    return Objects.requireNonNull(
        new org.postgresql.Driver().connect(url().replace("dsql", "postgresql"), properties));
  }

  @Override
  public boolean isCluster() {
    return false;
  }

  /** The first column of all rows; null is written as such. */
  List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = backDoor();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }
}
