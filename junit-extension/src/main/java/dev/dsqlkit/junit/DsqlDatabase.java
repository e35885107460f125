package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * An empty database in DSQL mode on the PostgreSQL that this JVM boots, with a name of its own.
 * Closing it drops it.
 */
public final class DsqlDatabase implements AutoCloseable {
  private static final String EMBEDDED = "jdbc:dsql:embedded:";

  private final String name;
  private final DsqlDataSource dataSource = new DsqlDataSource();

  private DsqlDatabase(String name) {
    this.name = name;
    dataSource.setUrl(url());
  }

  /** A database that is made by its first connection. */
  public static DsqlDatabase create() {
    return new DsqlDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
  }

  public String url() {
    return EMBEDDED + name;
  }

  /** A data source without a pool. */
  public DataSource dataSource() {
    return dataSource;
  }

  /**
   * Drops the database, connections that are still open included.
   *
   * @throws SQLException if the server is gone
   */
  @Override
  public void close() throws SQLException {
    DsqlDataSource maintenance = new DsqlDataSource();
    // DROP DATABASE is nothing that Aurora DSQL has.
    maintenance.setUrl(EMBEDDED + "postgres?rules=off");
    try (Connection connection = maintenance.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
  }
}
