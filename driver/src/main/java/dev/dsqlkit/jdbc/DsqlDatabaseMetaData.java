package dev.dsqlkit.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Metadata that tools take for PostgreSQL's: {@code getURL} answers in the {@code jdbc:postgresql:}
 * form without credentials.
 */
final class DsqlDatabaseMetaData extends ForwardingDatabaseMetaData {
  private final DsqlConnection connection;
  private Session session;

  DsqlDatabaseMetaData(DatabaseMetaData server, DsqlConnection connection) {
    super(server);
    this.connection = connection;
    this.session = connection.session();
  }

  /** Of the connection to the server that there is now. */
  @Override
  DatabaseMetaData server() throws SQLException {
    try (Turn turn = connection.turn()) {
      if (turn.session() != session) {
        server = turn.server().getMetaData();
        session = turn.session();
      }
      return server;
    }
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  @Nullable ResultSet own(@Nullable ResultSet result) {
    connection.session().block("it asked DatabaseMetaData for the catalog");
    return DsqlResultSet.of(result, null, connection, session);
  }

  /** Aurora DSQL has none; those of JDBC are made of replays. */
  @Override
  public boolean supportsSavepoints() throws SQLException {
    return connection.supportsSavepoints();
  }

  @Override
  public int getDefaultTransactionIsolation() throws SQLException {
    return connection.isDsql()
        ? Connection.TRANSACTION_REPEATABLE_READ
        : server().getDefaultTransactionIsolation();
  }

  @Override
  public boolean supportsTransactionIsolationLevel(int level) throws SQLException {
    return connection.isDsql()
        ? Isolation.isGranted(level)
        : server().supportsTransactionIsolationLevel(level);
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : server().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || server().isWrapperFor(type);
  }
}
