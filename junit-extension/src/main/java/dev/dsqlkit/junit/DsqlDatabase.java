package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.junit.server.TestDatabase;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

/** A database in DSQL mode. Closing it drops it. */
public final class DsqlDatabase implements AutoCloseable {
  private final TestDatabase database;
  private final DsqlDataSource dataSource = new DsqlDataSource();

  private DsqlDatabase(TestDatabase database) {
    this.database = database;
    dataSource.setUrl(database.url());
    Properties properties = new Properties();
    properties.putAll(database.properties());
    dataSource.setProperties(properties);
  }

  static DsqlDatabase of(TestDatabase database) {
    return new DsqlDatabase(database);
  }

  /** An empty database on the server of {@link DsqlServer#start()}. */
  @SuppressWarnings("resource") // the database is closed by itself
  public static DsqlDatabase create() throws SQLException {
    return DsqlServer.start().database();
  }

  public String url() {
    return database.url();
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
    database.close();
  }
}
