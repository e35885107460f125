package dev.dsqlkit.jdbc;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement: the gate saw its SQL when it was prepared and answers when it is executed,
 * as a cluster does.
 */
final class DsqlPreparedStatement extends ForwardingPreparedStatement implements MovableStatement {
  private final DsqlConnection connection;
  private final StatementTracking tracking;
  private final PreparedExecution execution;
  private final boolean hidesKeys;

  DsqlPreparedStatement(
      PreparedStatement server, Admitted admitted, GeneratedKeys keys, DsqlConnection connection)
      throws SQLException {
    super(server);
    this.connection = connection;
    this.tracking =
        new StatementTracking(
            server, this, connection, connection.session(), new StatementCopy(admitted, keys));
    this.hidesKeys = keys.hidden();
    tracking.hidesKeys(hidesKeys);
    this.execution = new PreparedExecution(admitted, keys, tracking);
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    return tracking.result(execution.run(PreparedStatement::executeQuery));
  }

  @Override
  public boolean execute() throws SQLException {
    return execution.run(PreparedStatement::execute);
  }

  @Override
  public int executeUpdate() throws SQLException {
    return (int) execution.update(server -> (long) server.executeUpdate());
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    return execution.update(PreparedStatement::executeLargeUpdate);
  }

  @Override
  public void addBatch() throws SQLException {
    execution.addBatch();
  }

  @Override
  public void clearBatch() throws SQLException {
    execution.clearBatch();
  }

  @Override
  public int[] executeBatch() throws SQLException {
    return execution.runBatch(PreparedStatement::executeBatch);
  }

  @Override
  public long[] executeLargeBatch() throws SQLException {
    return execution.runBatch(PreparedStatement::executeLargeBatch);
  }

  @Override
  public void clearParameters() throws SQLException {
    execution.clearParameters();
  }

  @Override
  void bound(int index, @Nullable Object value) throws SQLException {
    execution.bound(index, value);
  }

  @Override
  void bound(int index, long size) {
    execution.bound(index, size);
  }

  @Override
  void bindLargeObject() throws SQLException {
    connection.session().refuseLargeObjects();
  }

  @Override
  public void setBinaryStream(int index, @Nullable InputStream stream) throws SQLException {
    execution.bindStream(index, stream, -1);
  }

  @Override
  public void setBinaryStream(int index, @Nullable InputStream stream, int length)
      throws SQLException {
    execution.bindStream(index, stream, length);
  }

  @Override
  public void setBinaryStream(int index, @Nullable InputStream stream, long length)
      throws SQLException {
    execution.bindStream(index, stream, length);
  }

  @Override
  public boolean getMoreResults(int current) throws SQLException {
    if (current != KEEP_CURRENT_RESULT) {
      tracking.closeExchanged();
    }
    return executed().getMoreResults(current);
  }

  @Override
  public boolean getMoreResults() throws SQLException {
    tracking.closeExchanged();
    return executed().getMoreResults();
  }

  @Override
  public void cancel() throws SQLException {
    connection.session().cancelRetry();
    tracking.server().cancel();
  }

  @Override
  PreparedStatement server() throws SQLException {
    return connection.isRenewable() ? (PreparedStatement) tracking.current() : server;
  }

  @Override
  Statement executed() {
    return tracking.executed();
  }

  @Override
  public void moveTo(Statement next) {
    server = (PreparedStatement) next;
  }

  @Override
  public void close() throws SQLException {
    tracking.forgetResults();
    server.close();
  }

  /** Describes the statement on the server, hence passes the gate. */
  @Override
  public @Nullable ResultSetMetaData getMetaData() throws SQLException {
    return hidesKeys ? null : execution.describe(PreparedStatement::getMetaData);
  }

  @Override
  public ParameterMetaData getParameterMetaData() throws SQLException {
    return execution.describe(PreparedStatement::getParameterMetaData);
  }

  @Override
  void refuseMoreSql() throws SQLException {
    throw PreparedExecution.takesNoSql();
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  /** None where only the driver has asked for them. */
  @Override
  public @Nullable ResultSet getGeneratedKeys() throws SQLException {
    return tracking.generatedKeys();
  }

  @Override
  @Nullable ResultSet own(@Nullable ResultSet result) {
    return tracking.own(result);
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return tracking.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || server.isWrapperFor(type);
  }

  @Override
  public String toString() {
    return server.toString();
  }
}
