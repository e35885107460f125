package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.server.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** A database with a direct way to it and one through a {@link CutProxy}. */
final class CutDatabase implements AutoCloseable {
  /** How the statements of {@link #insert} and of a commit begin. */
  static final String INSERT = "INSERT INTO parcel";

  static final String COMMIT = "COMMIT";

  private static final String NAME = "connection_cut";
  static final String TOWN = "Mariehamn-7731";
  private static final AtomicInteger LAST_ID = new AtomicInteger(710_000);

  private final Connection direct;
  private final EmbeddedPostgres server;
  private final CutProxy proxy;

  CutDatabase() throws Exception {
    direct = DriverManager.getConnection("jdbc:dsql:embedded:" + NAME);
    try (Statement statement = direct.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS parcel (id int NOT NULL, town text)");
    }
    server = EmbeddedPostgres.shared();
    proxy = new CutProxy(server.port());
  }

  CutProxy proxy() {
    return proxy;
  }

  /**
   * A connection through the proxy.
   *
   * @param parameters of the URL, such as {@code preferQueryMode=simple}
   */
  Connection connect(String parameters) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", server.user());
    properties.setProperty("password", server.password());
    properties.setProperty("sslmode", "disable");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("socketTimeout", "30"); // a bug of the proxy must not hang the build
    return DriverManager.getConnection(
        "jdbc:dsql://127.0.0.1:%d/%s?%s".formatted(proxy.port(), NAME, parameters), properties);
  }

  /** A connection with an open transaction, in which a row was inserted. */
  Connection connectAndInsert(int id) throws SQLException {
    Connection connection = connect("");
    connection.setAutoCommit(false);
    insert(connection, id);
    return connection;
  }

  static void insert(Connection connection, int id) throws SQLException {
    try (PreparedStatement statement = prepareInsert(connection)) {
      bind(statement, id);
      statement.executeUpdate();
    }
  }

  static PreparedStatement prepareInsert(Connection connection) throws SQLException {
    return connection.prepareStatement(INSERT + " (id, town) VALUES (?, ?)");
  }

  static void bind(PreparedStatement statement, int id) throws SQLException {
    statement.setInt(1, id);
    statement.setString(2, TOWN);
  }

  /** An id that no row has yet. */
  static int newId() {
    return LAST_ID.incrementAndGet();
  }

  /** How many rows have an id, seen directly. */
  int rows(int id) throws SQLException {
    try (PreparedStatement statement =
        direct.prepareStatement("SELECT count(*) FROM parcel WHERE id = ?")) {
      statement.setInt(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** The cut came, and nobody connected again to go on behind the application's back. */
  void assertCutOnce(Connection connection) throws SQLException {
    assertThat(proxy.isArmed()).as("the cut is still to come").isFalse();
    assertThat(connection.isValid(1)).isFalse();
    assertThat(proxy.connections()).isEqualTo(1);
  }

  @Override
  public void close() throws Exception {
    proxy.close();
    direct.close();
  }
}
