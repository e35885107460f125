package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.server.EmbeddedPostgresException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An empty database on the PostgreSQL that this JVM boots, made by its first connection. */
record CreatedDatabase(String name) implements TestDatabase {
  private static final String EMBEDDED = "jdbc:dsql:embedded:";

  static CreatedDatabase create() {
    return new CreatedDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
  }

  @Override
  public String url() {
    return EMBEDDED + name;
  }

  @Override
  public Map<String, String> properties() {
    return Map.of();
  }

  @Override
  public Connection backDoor() throws SQLException {
    source(url()).getConnection().close(); // makes the database, should this be the first
    EmbeddedPostgres server = server();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), name),
        server.user(),
        server.password());
  }

  private static EmbeddedPostgres server() throws SQLException {
    try {
      return EmbeddedPostgres.shared();
    } catch (EmbeddedPostgresException e) {
      throw new SQLNonTransientConnectionException(e.getMessage(), "08001", e);
    }
  }

  /** In the beginning it had no rows. */
  @Override
  public boolean reset() throws SQLException {
    try (Connection connection = backDoor()) {
      new StoredRows(connection, Optional.empty()).restore(DsqlSnapshot.EMPTY);
    }
    return true;
  }

  @Override
  public void close() throws SQLException {
    // DROP DATABASE is nothing that Aurora DSQL has.
    try (Connection connection = source(EMBEDDED + "postgres?rules=off").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
  }

  private static DsqlDataSource source(String url) {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(url);
    return source;
  }
}
